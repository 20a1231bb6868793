// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Act } from '@/lib/model/page';
import type { Shown } from '../../../test/show-page';
import { orderCard } from './order-card.fixture';
import { getcourse } from './site';

const ACTS: [string, Partial<Act>][] = [
  ['mark-surplus', { kind: 'mark-surplus' }],
  ['take', { kind: 'take' }],
  ['restore', { kind: 'restore', restore: { status: { code: 'in_work', text: 'В работе' } } }],
  ['comment', { kind: 'comment', text: 'Позвонить' }],
];
const source = '#dealAdditionalFields input.form-control';

/** As a page is that nobody has touched since it was opened, or as one that was. */
function activity({ document }: Shown, hasBeenActive: boolean, type = 'navigate') {
  const { defaultView: window } = document;
  Object.defineProperty(window?.navigator, 'userActivation', { value: { hasBeenActive }, configurable: true });
  Object.defineProperty(window?.performance, 'getEntriesByType', { value: () => [{ type }], configurable: true });
}
const read = (frame: Shown) => {
  const page = getcourse.recognise(frame);
  return page && getcourse.read(frame, page);
};
const type = ({ $ }: Shown, css: string, value: string) => {
  $<HTMLInputElement>(css).value = value;
};

describe.each(ACTS)('%s, with something changed in the form by hand', (_, act) => {
  it('is refused by the name of the field, and nothing is set', async () => {
    const { frame, sent, run } = orderCard(25425);
    type(frame, source, 'Реклама');
    expect(await run(act)).toEqual({ failed: 'unsaved-changes', retry: true, detail: 'Откуда узнали' });
    expect(frame.$<HTMLSelectElement>('#Deal_change_status').value).toBe('');
    expect(frame.$<HTMLTextAreaElement>('[name="Deal[add_comment]"]').value).toBe('');
    expect(sent).toEqual([]);
    type(frame, source, 'Вебинар');
    expect(await run(act)).toHaveProperty('done');
    expect(sent).toHaveLength(1);
  });
});

it('a manager chosen by hand is not saved along', async () => {
  const { frame, sent, run } = orderCard(25425);
  type(frame, '[name="Deal[manager_user_id]"]', '7002');
  for (const [, act] of ACTS) expect(await run(act)).toMatchObject({ failed: 'unsaved-changes', detail: 'Менеджер' });
  expect(sent).toEqual([]);
});

it('a status chosen by hand is not saved with a comment, and gives way to the one that was confirmed', async () => {
  const { frame, sent, run } = orderCard(25425);
  type(frame, '#Deal_change_status', 'payed');
  expect(await run({ kind: 'comment', text: 'Ждёт' })).toMatchObject({ failed: 'status-chosen', detail: 'payed' });
  expect(await run({})).toHaveProperty('done');
  expect(sent).toEqual([expect.objectContaining({ 'Deal[change_status]': 'false' })]);
});

it.each(['checkbox', 'radio'])('a %s counts by whether it is checked', async (kind) => {
  const box = `<input type="${kind}" name="Deal[vip]" value="1">`;
  const { frame, run } = orderCard(25425, (m) =>
    m.replace('<div class="field-wrapper', `${box}<div class="field-wrapper`),
  );
  frame.$<HTMLInputElement>('[name="Deal[vip]"]').checked = true;
  expect(await run({})).toMatchObject({ failed: 'unsaved-changes', detail: 'Deal[vip]' });
  frame.$<HTMLInputElement>('[name="Deal[vip]"]').checked = false;
  expect(await run({})).toHaveProperty('done');
});

it('what cannot be sent does not count', async () => {
  const locked = '<input name="Deal[locked]" disabled value="1"><input type="hidden" name="Deal[mirror]" value="1">';
  const { frame, run } = orderCard(25425, (m) =>
    m.replace('<div class="field-wrapper', `${locked}<div class="field-wrapper`),
  );
  type(frame, '[name="Deal[locked]"]', '2');
  type(frame, '[name="Deal[mirror]"]', '2');
  expect(await run({})).toHaveProperty('done');
});

describe('what the page’s own scripts have set', () => {
  it('before anybody did anything counts as saved, until it is changed again', async () => {
    const { frame, run } = orderCard(25425);
    activity(frame, false);
    type(frame, source, 'Рассылка');
    read(frame);
    activity(frame, true);
    read(frame);
    type(frame, source, 'Реклама');
    expect(await run({})).toMatchObject({ failed: 'unsaved-changes' });
    type(frame, source, 'Рассылка');
    expect(await run({})).toHaveProperty('done');
  });

  it.each([
    ['somebody was here before us', true, 'navigate'],
    ['the browser may have brought back what was typed', false, 'reload'],
    ['the browser may have brought back what was typed, on the way back', false, 'back_forward'],
  ])('cannot be told where %s', async (__, hasBeenActive, how) => {
    const { frame, run } = orderCard(25425);
    activity(frame, hasBeenActive, how);
    type(frame, source, 'Рассылка');
    read(frame);
    expect(await run({})).toMatchObject({ failed: 'unsaved-changes' });
  });
});
