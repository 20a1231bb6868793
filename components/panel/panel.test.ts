// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { orderView, viewOf } from '@/components/samples.fixture';
import { all, click, one, press, submit, type } from '@/components/testing';
import { pageOwner } from '@/lib/model/owner';
import type { Inserted, Outcome } from '@/lib/model/page';
import { goTo, inside, openPanel, scriptCard } from './testing';

describe('the header', () => {
  test('shows each fact with its value in normal form', async () => {
    await openPanel(orderView());
    const values = ['client-name', 'client-phone', 'record-number', 'record-status', 'record-amount'].map(
      (mark) => one(mark).dataset.value,
    );
    expect(values).toEqual(['Vera Example', '+74950000012', '25428', 'new', '12900']);
  });

  test('says of a missing fact that it is missing, and shows no value', async () => {
    await openPanel(orderView());
    expect(one('client-email').dataset).toMatchObject({ missing: 'emails' });
    expect(one('client-email').dataset.value).toBeUndefined();
    expect(one('client-email').textContent).toContain('not found on this page');
  });

  test('asks whether an e-mail is misspelt, and leaves it as the page has it', async () => {
    const emails = [{ text: 'vera@gmial.com', value: 'vera@gmial.com', meant: 'vera@gmail.com' }];
    const facts = { ...orderView().facts, emails: { value: ['vera@gmial.com'] } };
    await openPanel(orderView({ facts, shown: { ...orderView().shown, emails } }));
    expect(one('client-email').dataset.value).toBe('vera@gmial.com');
    expect(one('email-meant').textContent).toContain('vera@gmail.com');
  });

  test('is silent about facts that pages of this kind do not have', async () => {
    const { amount, ...facts } = orderView().facts;
    await openPanel(orderView({ facts }));
    expect(amount).toBeDefined();
    expect(all('record-amount')).toEqual([]);
  });

  test('of an unknown page says so, and the scripts are there', async () => {
    await openPanel(viewOf());
    expect(document.querySelector('h1')?.textContent).toBe('This page is not known');
    expect(all('script')).toHaveLength(4);
  });
});

describe('scripts', () => {
  test('insert puts the filled text into the page', async () => {
    const { asked } = await openPanel(orderView({ composer: 'Comment' }));
    await click(inside(scriptCard('hello'), 'insert'));
    expect(asked).toMatchObject([{ call: 'insert', in: { text: 'Hello, Vera!', owner: orderView().owner } }]);
    expect(one('toast').textContent).toContain('Comment');
  });

  test('a click that is not the manager’s own does nothing', async () => {
    const { asked } = await openPanel(orderView());
    await click(inside(scriptCard('hello'), 'insert'), false);
    expect(asked).toEqual([]);
  });

  test('an unknown variable is asked for before anything is inserted', async () => {
    const { asked, sent } = await openPanel(orderView());
    await click(inside(scriptCard('link'), 'insert'));
    expect(asked).toEqual([]);
    const [field] = all('missing-variable');
    expect(field?.dataset.variable).toBe('order.paymentLink');

    if (field) await type(field, 'https://example.com/pay');
    await submit(one('missing-form'), false);
    expect(asked).toEqual([]);
    await submit(one('missing-form'));
    expect(asked).toMatchObject([{ call: 'insert', in: { text: 'Here it is: https://example.com/pay' } }]);
    // It belongs to this order: known here until the panel goes elsewhere, and kept for nobody.
    expect(sent('values.save')).toEqual([]);
    expect(scriptCard('link').textContent).toContain('https://example.com/pay');
  });

  test('what is true of the client is kept for them, after the insertion', async () => {
    const order: string[] = [];
    const { sent } = await openPanel(orderView({ owner: 'c1' }), [], {
      insert: () => {
        order.push('insert');
        return { done: { editor: 'text-field', ms: 3 } };
      },
      answers: {
        'values.save': () => {
          order.push('values.save');
          return null;
        },
      },
    });
    await click(inside(scriptCard('mail'), 'insert'));
    await type(one('missing-variable'), 'vera@example.com');
    await submit(one('missing-form'));
    expect(sent('values.save')).toEqual([{ owner: 'c1', values: { 'client.email': 'vera@example.com' } }]);
    expect(order).toEqual(['insert', 'values.save']);
  });

  test('what is being typed for one client is dropped when another one comes', async () => {
    const view = orderView({ owner: 'c1' });
    const { announce, asked } = await openPanel(view);
    await click(inside(scriptCard('mail'), 'insert'));
    await type(one('missing-variable'), 'vera@example.com');
    view.owner = 'c2';
    await announce(['tab']);
    expect(all('missing-form')).toEqual([]);
    view.owner = 'c1';
    await announce(['tab']);
    expect(all('missing-form')).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('a text chosen in the message that lacks something is asked for at once, in whatever tab it is', async () => {
    const view = orderView({
      wanted: { id: 'w1', source: { playbookId: 'sample', kind: 'script', id: 'link', angle: null } },
    });
    const { announce, asked, sent } = await openPanel(view);
    expect(inside(scriptCard('link'), 'missing-form')).toBeTruthy();
    expect(sent('wanted.drop')).toHaveLength(1);
    await announce(['tab']);
    expect(sent('wanted.drop')).toHaveLength(1);

    await goTo('notes');
    view.wanted = { id: 'w2', source: { playbookId: 'sample', kind: 'objection', id: 'dear', angle: 'In parts' } };
    await announce(['tab']);
    expect(all('missing-form')).toHaveLength(0);
    expect(asked).toMatchObject([{ call: 'insert' }]);
    expect(all('answer').length).toBeGreaterThan(0);
  });

  test('what was typed is still known when the first thing kept gives the client a record, and to nobody of the same name', async () => {
    const view = orderView();
    view.owner = pageOwner(view.page, view.facts);
    const { announce } = await openPanel(view);
    await click(inside(scriptCard('link'), 'insert'));
    await type(one('missing-variable'), 'https://example.com/pay');
    await submit(one('missing-form'));
    view.owner = 'c1';
    await announce(['tab']);
    expect(scriptCard('link').textContent).toContain('https://example.com/pay');
    view.owner = 'c2';
    view.shown = { ...view.shown, phones: [{ text: '+7 (495) 000-00-99', value: '+74950000099' }] };
    await announce(['tab']);
    expect(scriptCard('link').textContent).not.toContain('https://example.com/pay');
  });

  test('what was typed for nobody is kept for nobody', async () => {
    const { sent, asked } = await openPanel(viewOf());
    await click(inside(scriptCard('link'), 'insert'));
    await type(one('missing-variable'), 'https://example.com/pay');
    await submit(one('missing-form'));
    expect(asked).toHaveLength(1);
    expect(sent('values.save')).toEqual([]);
  });

  test('what is the team’s own can be kept for every client', async () => {
    const { sent } = await openPanel(orderView());
    await click(inside(scriptCard('card'), 'insert'));
    await type(one('missing-variable'), '0000 1111');
    await click(one('keep-for-all'));
    await submit(one('missing-form'));
    expect(sent('settings.save')).toEqual([{ settings: { variables: { 'payment.cardNumber': '0000 1111' } } }]);
    expect(sent('values.save')).toEqual([]);
  });

  test('after insertion the script’s follow-up is one click away', async () => {
    const { sent } = await openPanel(orderView());
    await click(inside(scriptCard('link'), 'insert'));
    await type(one('missing-variable'), 'https://example.com/pay');
    await submit(one('missing-form'));
    await click(one('toast-action'));
    const [made] = sent('follow-up.create');
    expect(made?.followUp).toMatchObject({
      owner: orderView().owner,
      reason: 'Ask whether the payment worked',
      clientName: 'Vera Example',
      url: 'https://example.getcourse.ru/sales/control/deal/update/id/7001',
    });
  });

  test('typing finds, arrows choose, Enter inserts', async () => {
    const { asked } = await openPanel(orderView());
    await press(one('search'), 'ArrowDown');
    expect(scriptCard('link')?.getAttribute('aria-current')).toBe('true');
    await type(one('search'), 'hel');
    expect(all('script').map((card) => card.dataset.scriptId)).toEqual(['hello']);
    await press(one('search'), 'Enter');
    expect(asked).toHaveLength(1);
    await press(one('search'), 'Enter', { repeat: true });
    expect(asked).toHaveLength(1);
  });

  test('Ctrl+Enter copies instead', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { asked } = await openPanel(orderView());
    await press(one('search'), 'Enter', { ctrlKey: true });
    expect(written).toHaveBeenCalledExactlyOnceWith('Hello, Vera!');
    expect(asked).toEqual([]);
    written.mockRestore();
  });

  test('an insertion can be taken back from where it is told, by the manager’s own click', async () => {
    const { asked } = await openPanel(orderView(), [], { 'take-back': () => ({ done: null }) });
    await click(inside(scriptCard('hello'), 'insert'));
    await click(one('toast-undo'), false);
    expect(asked.map(({ call }) => call)).toEqual(['insert']);
    await click(one('toast-undo'));
    expect(asked.map(({ call }) => call)).toEqual(['insert', 'take-back']);
    expect(one('toast').textContent).toContain('as it was');
    expect(all('toast-undo')).toEqual([]);
  });

  test('says why it was not taken back', async () => {
    await openPanel(orderView(), [], { 'take-back': () => ({ failed: 'text-changed', retry: false }) });
    await click(inside(scriptCard('hello'), 'insert'));
    await click(one('toast-undo'));
    expect(one('toast').dataset.tone).toBe('bad');
    expect(one('toast').textContent).toContain('was changed since');
  });

  test('a held Enter presses no button again', async () => {
    await openPanel(orderView());
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    inside(scriptCard('hello'), 'insert').dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
  });

  test('a double click inserts once', async () => {
    let answer: (outcome: Outcome<Inserted>) => void = () => {};
    const { asked } = await openPanel(orderView(), [], { insert: () => new Promise((resolve) => (answer = resolve)) });
    await click(inside(scriptCard('hello'), 'insert'));
    await click(inside(scriptCard('hello'), 'insert'));
    expect(asked).toHaveLength(1);
    await act(async () => answer({ done: { editor: 'text-field', ms: 3 } }));
    await click(inside(scriptCard('hello'), 'insert'));
    expect(asked).toHaveLength(2);
  });
});

describe('a failed insertion', () => {
  const may = 'the text may already be there';
  test.each<[Outcome<Inserted>, string, boolean]>([
    [{ failed: 'not-verified', retry: false, detail: 'lexical: text' }, may, true],
    [{ failed: 'no-answer', retry: false }, may, true],
    [{ failed: 'not-verified', retry: false, detail: 'lexical: nothing changed' }, 'press Ctrl+V', true],
    [{ failed: 'no-answer', retry: true }, 'press Ctrl+V', true],
    [{ failed: 'too-long', retry: false }, 'press Ctrl+V', true],
    [{ failed: 'record-changed', retry: false }, 'another client by now; nothing was inserted', false],
  ])('%j is told by “%s”', async (outcome, words, copied) => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openPanel(orderView(), [], { insert: () => outcome });
    await click(inside(scriptCard('hello'), 'insert'));
    expect(one('toast').textContent).toContain(words);
    expect(one('toast').textContent?.includes('press Ctrl+V')).toBe(words.startsWith('press'));
    expect(written).toHaveBeenCalledTimes(copied ? 1 : 0);
    written.mockRestore();
  });
});

test('Alt+Shift+C closes the panel from within, with the caret left in the search', async () => {
  const { asked } = await openPanel(orderView());
  one('panel-close').focus();
  await press(one('panel-close'), 'C', { code: 'KeyC', altKey: true, shiftKey: true });
  expect(asked).toEqual([{ call: 'close', in: {} }]);
  expect(document.activeElement).toBe(one('search'));
});
