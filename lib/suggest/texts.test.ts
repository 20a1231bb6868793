import { expect, it } from 'vitest';
import type { Playbook } from '@/lib/model/playbook';
import { createSearch } from './search';
import { isSameText, textsOf } from './texts';

const PLAYBOOK: Playbook = {
  schema: 2,
  version: 1,
  forms: [],
  checklists: [],
  quotes: [],
  contacts: [],
  id: 'school',
  title: 'School',
  locale: 'ru',
  scripts: [
    {
      id: 'price',
      title: 'Цена',
      situation: 'Спросили',
      channels: ['chat'],
      text: 'Стоит {order.amount}',
      triggers: [],
    },
  ],
  objections: [
    {
      id: 'price',
      title: 'Дорого',
      triggers: ['цена'],
      answers: [
        { angle: 'ценность', text: 'Понимаю' },
        { angle: 'частями', text: 'Можно частями' },
      ],
    },
  ],
  guides: [
    {
      id: 'price',
      title: 'Цена',
      situation: 'Цена',
      triggers: [],
      start: 'a',
      steps: [{ id: 'a', text: 'Б', next: [] }],
    },
  ],
};
const texts = (query: string) => textsOf(createSearch([PLAYBOOK]).find(query), [PLAYBOOK], () => null);

it('gives scripts and every answer to an objection, as found, and no guides', () => {
  expect(texts('').map(({ key, title, text }) => [key, title, text])).toEqual([
    ['school/price', 'Цена', 'Стоит {order.amount}'],
    ['school/price/ценность', 'Дорого · ценность', 'Понимаю'],
    ['school/price/частями', 'Дорого · частями', 'Можно частями'],
  ]);
  expect(texts('дорого').map(({ key }) => key)).toEqual(['school/price/ценность', 'school/price/частями']);
});

it('takes the wording that is wanted, with its language', () => {
  const [first] = textsOf(createSearch([PLAYBOOK]).find(''), [PLAYBOOK], () => ({
    label: 'English',
    locale: 'en',
    text: 'It costs {order.amount}',
  }));
  expect(first).toMatchObject({ key: 'school/price', locale: 'en', text: 'It costs {order.amount}' });
});

it('says where a text is from, each from a place of its own', () => {
  const sources = texts('').map(({ source }) => source);
  expect(sources[2]).toEqual({ playbookId: 'school', kind: 'objection', id: 'price', angle: 'частями' });
  for (const [at, one] of sources.entries())
    expect(sources.map((other) => isSameText(one, other)).indexOf(true)).toBe(at);
});
