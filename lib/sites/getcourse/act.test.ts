// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Act } from '@/lib/model/page';
import type { Shown } from '../../../test/show-page';
import { orderCard as card } from './order-card.fixture';

function state({ $ }: Shown) {
  return [
    $<HTMLSelectElement>('#Deal_change_status').value,
    $<HTMLSelectElement>('[name="Deal[manager_user_id]"]').value,
  ];
}

describe('mark-surplus', () => {
  it('sets the status and nothing else, by the Save button, without a change event', async () => {
    const { sent, changes, run } = card(25428);
    expect(await run({})).toEqual({
      done: { before: { status: { code: 'new', text: 'Новый' }, managerId: null }, submitted: true },
    });
    expect(sent).toEqual([expect.objectContaining({ 'Deal[change_status]': 'false', 'Deal[manager_user_id]': '' })]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('leaves the manager as it is', async () => {
    const { sent, run } = card(25412);
    const outcome = await run({ expectStatus: 'payment_waiting' });
    expect(outcome).toMatchObject({ done: { before: { managerId: '7001' } } });
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': 'false', 'Deal[manager_user_id]': '7001' });
  });

  it('finds the option by its label where the code is another', async () => {
    const { sent, run } = card(25428, (m) => m.replace('<option value="false">', '<option value="9">'));
    await run({});
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': '9' });
  });

  it('presses the button of the header where the form has none', async () => {
    const { sent, run } = card(25428, (m) => m.replace(/<button type="submit"[^>]*name="save">.*?<\/button>/, ''));
    expect(await run({})).toHaveProperty('done');
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Partial<Act>, (markup: string) => string, object]>([
    [
      'the status is another now',
      { expectStatus: 'in_work' },
      (m) => m,
      { failed: 'status-changed', retry: false, detail: 'new' },
    ],
    ['the record is another', { recordId: '5' }, (m) => m, { failed: 'record-changed', retry: false }],
    [
      'the status cannot be read',
      {},
      (m) => m.replace(/<span class="deal-status.*?<\/span>/, ''),
      { failed: 'field-missing', retry: false, detail: 'status' },
    ],
    [
      'a comment is being written',
      {},
      (m) => m.replace('</textarea>', 'Было: заявка</textarea>'),
      { failed: 'comment-not-empty', retry: true },
    ],
    [
      'there is no such option',
      {},
      (m) => m.replace(/<option value="false">Ложный<\/option>/, ''),
      { failed: 'field-missing', retry: false, detail: 'Deal[change_status]=false' },
    ],
    [
      'there is no Save',
      {},
      (m) => m.replaceAll('Сохранить', 'Далее'),
      { failed: 'field-missing', retry: false, detail: 'save' },
    ],
    [
      'the select is locked',
      {},
      (m) => m.replace('id="Deal_change_status"', 'id="Deal_change_status" disabled'),
      { failed: 'read-only', retry: false },
    ],
  ])('does nothing when %s', async (_, act, change, failure) => {
    const { frame, sent, run } = card(25428, change);
    const before = state(frame);
    expect(await run(act)).toEqual(failure);
    expect(state(frame)).toEqual(before);
    expect(sent).toEqual([]);
  });

  it('asks for the reason where the school wants one, the row opened', async () => {
    const { frame, sent, run } = card(25423);
    expect(await run({})).toEqual({ failed: 'reason-required', retry: true });
    expect(frame.$('tr.change-status').style.display).toBe('table-row');
    expect(state(frame)).toEqual(['', '']);
    expect(sent).toEqual([]);
    frame.$<HTMLSelectElement>('[name="Deal[cancel_reason_id]"]').value = '11';
    expect(await run({})).toHaveProperty('done');
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': 'false', 'Deal[cancel_reason_id]': '11' });
  });

  it('acts the same on a form clobbered by its own fields', async () => {
    const { frame, sent, run } = card(25428);
    const field = frame.document.createElement('input');
    for (const name of ['querySelector', 'querySelectorAll', 'submit', 'closest', 'action', 'elements'])
      Object.defineProperty(frame.$('#dealForm'), name, { value: field });
    expect(await run({})).toHaveProperty('done');
    expect(sent).toHaveLength(1);
  });
});

describe('mark-surplus with a reason', () => {
  it('chooses it in the same save', async () => {
    const { sent, changes, run } = card(25423);
    expect(await run({ reasonId: '11' })).toHaveProperty('done');
    expect(sent).toEqual([expect.objectContaining({ 'Deal[change_status]': 'false', 'Deal[cancel_reason_id]': '11' })]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('changes nothing where the form has no such reason', async () => {
    const { frame, sent, run } = card(25423);
    for (const reasonId of ['99', ''])
      expect(await run({ reasonId })).toMatchObject({ failed: 'field-missing', retry: false });
    expect(state(frame)).toEqual(['', '']);
    expect(sent).toEqual([]);
  });

  it('needs none where the form demands none', async () => {
    const { sent, run } = card(25428);
    expect(await run({ reasonId: '11' })).toHaveProperty('done');
    expect(sent).toHaveLength(1);
  });
});

describe('take', () => {
  it('sets me and "in work" in one save, after the page has shown its list of managers', async () => {
    const { frame, sent, changes, run } = card(25425);
    expect(await run({ kind: 'take' })).toMatchObject({
      done: { before: { status: { code: 'new' }, managerId: null } },
    });
    expect(frame.$('.manager-select').style.display).toBe('block');
    expect(sent).toEqual([
      expect.objectContaining({ 'Deal[change_status]': 'in_work', 'Deal[manager_user_id]': '7001' }),
    ]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('needs no reason, and no choice of a status that is set already', async () => {
    const { sent, run } = card(25411);
    await run({ kind: 'take', expectStatus: 'in_work' });
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': '', 'Deal[manager_user_id]': '7001' });
    expect(await card(25423).run({ kind: 'take' })).toHaveProperty('done');
  });

  it('changes nothing where I am not in the list or not known', async () => {
    const notListed = card(25425, (m) => m.replace('<option value="7001">', '<option value="1">'));
    expect(await notListed.run({ kind: 'take' })).toMatchObject({
      failed: 'field-missing',
      detail: 'Deal[manager_user_id]=7001',
    });
    expect(state(notListed.frame)).toEqual(['', '']);
    const notKnown = card(25425, (m) => m.replace(/window\.accountUserId[^\n]*/, ''));
    expect(await notKnown.run({ kind: 'take' })).toMatchObject({ failed: 'field-missing', detail: 'accountUserId' });
    expect([...notListed.sent, ...notKnown.sent]).toEqual([]);
  });

  it('does nothing when the status changed while the list was awaited', async () => {
    const { frame, sent, run } = card(25425);
    const running = run({ kind: 'take' });
    frame.$('.deal-info-table .deal-status').textContent = 'Завершен';
    expect(await running).toEqual({ failed: 'status-changed', retry: false, detail: 'payed' });
    expect(sent).toEqual([]);
  });
});

describe('restore', () => {
  it('brings back status and manager', async () => {
    const { sent, run } = card(25411);
    const restore = { status: { code: 'new', text: 'Новый' }, managerId: null };
    expect(await run({ kind: 'restore', expectStatus: 'in_work', restore })).toMatchObject({
      done: { before: { managerId: '7002' } },
    });
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': 'new', 'Deal[manager_user_id]': '' });
  });

  it('leaves a manager alone that was never seen', async () => {
    const { sent, run } = card(25418);
    await run({
      kind: 'restore',
      expectStatus: 'false',
      restore: { status: { code: 'payment_waiting', text: 'Ожидаем оплаты' } },
    });
    expect(sent[0]).toMatchObject({ 'Deal[change_status]': 'payment_waiting', 'Deal[manager_user_id]': '' });
  });
});
