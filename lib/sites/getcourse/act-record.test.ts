// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Act } from '@/lib/model/page';
import { orderCard as card } from './order-card.fixture';

describe('comment', () => {
  const comment: Partial<Act> = { kind: 'comment', text: 'Было: заявка\nСейчас: думает' };

  it('saves the text and nothing else', async () => {
    const { sent, changes, run } = card(25428);
    expect(await run(comment)).toMatchObject({ done: { before: { status: { code: 'new' } }, submitted: true } });
    expect(sent).toEqual([
      expect.objectContaining({
        'Deal[add_comment]': comment.text,
        'Deal[change_status]': '',
        'Deal[manager_user_id]': '',
      }),
    ]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('needs no status that can be read, as long as none was read before', async () => {
    const noStatus = (m: string) => m.replace(/<span class="deal-status.*?<\/span>/, '');
    expect(await card(25428, noStatus).run({ ...comment, expectStatus: null })).toHaveProperty('done');
    expect(await card(25428, noStatus).run(comment)).toMatchObject({ failed: 'status-changed' });
  });

  it.each<[string, Partial<Act>, (markup: string) => string, object]>([
    ['nothing is said', { text: ' \n' }, (m) => m, { failed: 'field-missing', detail: 'text' }],
    ['the record is another', { recordId: '5' }, (m) => m, { failed: 'record-changed' }],
    [
      'another comment is being written',
      {},
      (m) => m.replace('</textarea>', 'Звонок</textarea>'),
      { failed: 'comment-not-empty', retry: true },
    ],
    [
      'a status is chosen',
      {},
      (m) => m.replace('<option value="in_work">', '<option value="in_work" selected>'),
      { failed: 'status-chosen', retry: true, detail: 'in_work' },
    ],
    ['there is no field', {}, (m) => m.replace('Deal[add_comment]', 'Deal[other]'), { failed: 'field-missing' }],
    [
      'the field is locked',
      {},
      (m) => m.replace('name="Deal[add_comment]"', 'name="Deal[add_comment]" disabled'),
      { failed: 'read-only' },
    ],
    [
      'the field is too short',
      {},
      (m) => m.replace('name="Deal[add_comment]"', 'name="Deal[add_comment]" maxlength="5"'),
      { failed: 'too-long' },
    ],
    ['there is no Save', {}, (m) => m.replaceAll('Сохранить', 'Далее'), { failed: 'field-missing', detail: 'save' }],
  ])('saves nothing when %s', async (_, act, change, failure) => {
    const { frame, sent, run } = card(25428, change);
    const written = () => frame.document.querySelector<HTMLTextAreaElement>('.panel-body textarea')?.value;
    const before = written();
    expect(await run({ ...comment, ...act })).toMatchObject(failure);
    expect(written()).toBe(before);
    expect(sent).toEqual([]);
  });
});

describe('open-payment', () => {
  const payment: Partial<Act> = { kind: 'open-payment', paymentTypeId: 'card' };

  /** The form as the page shows it, a moment after the click on its link. */
  function opening(change?: (markup: string) => string) {
    const shown = card(25428, change);
    const block = shown.frame.$('.add-payment-block');
    shown.frame.document.addEventListener('click', ({ target }) => {
      if ((target as HTMLElement).matches('.add-payment-link')) setTimeout(() => (block.style.display = 'block'), 20);
    });
    return shown;
  }

  it('opens the form, chooses the type and tells the form so; nothing is sent', async () => {
    const { frame, sent, changes, run } = opening();
    expect(await run(payment)).toMatchObject({ done: { submitted: false } });
    expect(frame.$<HTMLSelectElement>('[name="Payment[type]"]').value).toBe('card');
    expect(changes).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
  });

  it('opens it alone where no type is wanted', async () => {
    const { frame, changes, run } = opening();
    expect(await run({ kind: 'open-payment' })).toMatchObject({ done: { submitted: false } });
    expect(frame.$('.add-payment-block').style.display).toBe('block');
    expect(changes).not.toHaveBeenCalled();
  });

  it('says what is not there', async () => {
    const noLink = opening((m) => m.replace('class="add-payment-link"', ''));
    expect(await noLink.run(payment)).toMatchObject({ failed: 'field-missing', detail: 'add-payment-link' });
    const noType = opening();
    expect(await noType.run({ ...payment, paymentTypeId: 'gold' })).toMatchObject({
      failed: 'field-missing',
      detail: 'Payment[type]=gold',
    });
  });

  it('does nothing on another record', async () => {
    const { frame, run } = opening();
    expect(await run({ ...payment, recordId: '5' })).toMatchObject({ failed: 'record-changed' });
    expect(frame.$('.add-payment-block').style.display).not.toBe('block');
  });
});
