// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, type } from '@/components/testing';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { inside, openPanel, scriptCard } from './testing';

const [hello] = PLAYBOOK.scripts;
if (!hello) throw new Error('the sample has scripts');
const VARIANTS = [
  { label: 'Short', text: 'Hi!' },
  { label: 'По-русски', locale: 'ru' as const, text: 'Здравствуйте, {client.firstName}!' },
];
const answers = { 'playbook.list': () => [{ ...PLAYBOOK, scripts: [{ ...hello, variants: VARIANTS }] }] };
const chip = (label: string) => {
  const found = all('variant').find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no chip ${label}`);
  return found;
};
const preview = () => inside(scriptCard('hello'), 'preview').textContent;

it('a language chosen goes with the client, and is what is inserted', async () => {
  const { asked, sent } = await openPanel(orderView(), [], { answers });
  expect(preview()).toBe('Hello, Vera!');
  await click(chip('По-русски'));
  expect(chip('По-русски').ariaPressed ?? chip('По-русски').getAttribute('aria-pressed')).toBe('true');
  expect(preview()).toBe('Здравствуйте, Vera!');
  expect(sent('values.save')).toMatchObject([{ values: { 'variant.tone': '', 'variant.locale': 'ru' } }]);
  await click(inside(scriptCard('hello'), 'insert'));
  expect(asked).toMatchObject([{ call: 'insert', in: { text: 'Здравствуйте, Vera!' } }]);
});

it('a wording chosen is the script’s from now on', async () => {
  const { sent } = await openPanel(orderView(), [], { answers });
  await click(chip('Short'));
  expect(sent('settings.save')).toEqual([{ settings: { variants: { 'sample/hello': 'Short' } } }]);
  expect(sent('values.save')).toEqual([]);
});

it('is used the next time', async () => {
  const settings = { ...DEFAULT_SETTINGS, variants: { 'sample/hello': 'Short' } };
  await openPanel(orderView(), [], { answers: { ...answers, 'settings.read': () => settings } });
  expect(preview()).toBe('Hi!');
});

it('shows where values come from', async () => {
  await openPanel(orderView(), [], { answers });
  const [line] = [...one('value-sources').querySelectorAll('dd')];
  expect(line?.dataset).toMatchObject({ variable: 'client.firstName', source: 'page' });
});

it('a day is picked in the calendar and written in the language of the message', async () => {
  const scripts = [{ ...hello, text: 'Until {pay.until}' }];
  const { asked } = await openPanel(orderView(), [], {
    answers: { 'playbook.list': () => [{ ...PLAYBOOK, scripts }] },
  });
  await click(inside(scriptCard('hello'), 'insert'));
  await type(one('missing-day'), '2031-05-09');
  await click(one('missing-submit'));
  expect(one('missing-variable')).toHaveProperty('value', 'May 9, 2031');
  expect(asked).toEqual([]);
});
