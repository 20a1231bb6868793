import { expect, it } from 'vitest';
import type { Playbook } from '@/lib/model/playbook';
import { inForce } from './in-force';

const book = (id: string, locale: Playbook['locale'], sites?: Playbook['sites']): Playbook => ({
  ...{ schema: 2, version: 1, id, title: id, locale, ...(sites && { sites }) },
  ...{ scripts: [], objections: [], guides: [], forms: [], checklists: [], quotes: [], contacts: [] },
});
const BOOKS = [
  book('school', 'ru', ['getcourse', 'whatsapp']),
  book('diary', 'bg', ['pipedrive']),
  book('partner', 'ru', ['bitrix24']),
  book('centre', 'hu'),
];
const order = (locale: 'ru' | 'bg' | 'hu', site: Parameters<typeof inForce>[2], playbooksOff: string[] = []) =>
  inForce(BOOKS, { locale, playbooksOff }, site).map(({ id }) => id);

it('comes by the site of the page, then by the language of the interface', () => {
  expect(order('ru', 'pipedrive')).toEqual(['diary', 'school', 'partner', 'centre']);
  expect(order('ru', 'bitrix24')).toEqual(['partner', 'school', 'diary', 'centre']);
  expect(order('hu', null)).toEqual(['centre', 'school', 'diary', 'partner']);
});

it('leaves out what is switched off', () => {
  expect(order('ru', 'getcourse', ['school', 'gone'])).toEqual(['partner', 'diary', 'centre']);
});
