// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { all, click, one, press, show, type } from '@/components/testing';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { DEFAULT_WORK } from '@/lib/model/work';
import { TimeWords } from './time-words';

/** Thursday, 15:10 in Moscow. */
const NOW = new Date('2026-11-26T12:10:20.000Z');

async function open() {
  const said: (string | null)[] = [];
  const entered: string[] = [];
  const work = { ...DEFAULT_WORK, zone: 'Europe/Moscow' };
  await show(
    <TimeWords
      now={NOW}
      onTime={(at) => said.push(at?.toISOString() ?? null)}
      onEnter={(at) => entered.push(at.toISOString())}
    />,
    { 'settings.read': () => ({ ...DEFAULT_SETTINGS, locale: 'ru', work }) },
  );
  return { said, entered };
}

test('what was understood stands below, and Enter takes it', async () => {
  const { said, entered } = await open();
  await type(one('time-words'), 'завтра в 11');
  expect(one('time-understood').dataset.value).toBe('2026-11-27T08:00:00.000Z');
  expect(said.at(-1)).toBe('2026-11-27T08:00:00.000Z');
  await press(one('time-words'), 'Enter');
  expect(entered).toEqual(['2026-11-27T08:00:00.000Z']);
});

test('of several meanings it asks, and takes none by itself', async () => {
  const { said, entered } = await open();
  await type(one('time-words'), 'в следующую пятницу');
  expect(said.at(-1)).toBeNull();
  await press(one('time-words'), 'Enter');
  expect(entered).toEqual([]);
  const choices = all('time-choice');
  expect(choices.map((choice) => choice.dataset.value)).toEqual([
    '2026-11-27T08:00:00.000Z',
    '2026-12-04T08:00:00.000Z',
  ]);
  await click(choices[1] as HTMLElement);
  expect(said.at(-1)).toBe('2026-12-04T08:00:00.000Z');
});

test('what is not understood, gone or no day is said, and a day off pointed out', async () => {
  const { said } = await open();
  await type(one('time-words'), 'когда-нибудь');
  expect(document.body.textContent).toContain('Не понял');
  await type(one('time-words'), 'сегодня в 14:00');
  expect(document.body.textContent).toContain('уже прошло');
  expect(said.at(-1)).toBeNull();
  await type(one('time-words'), 'в субботу в 12');
  expect(one('time-understood').textContent).toContain('выходной');
});
