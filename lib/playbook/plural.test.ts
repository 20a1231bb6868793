import { expect, it } from 'vitest';
import type { Locale } from '@/lib/model/playbook';
import { checkTemplate, fill } from './fill';

const counted = (template: string, value: string, locale: Locale) =>
  fill(template, { n: { value, source: 'page' } }, locale);

it.each<[Locale, string, string, string]>([
  ['ru', '1', 'заказ:заказа:заказов', 'заказ'],
  ['ru', '21', 'заказ:заказа:заказов', 'заказ'],
  ['ru', '2', 'заказ:заказа:заказов', 'заказа'],
  ['ru', '11', 'заказ:заказа:заказов', 'заказов'],
  ['ru', '112', 'заказ:заказа:заказов', 'заказов'],
  ['ru', '1 003', 'заказ:заказа:заказов', 'заказа'],
  ['ru', '1,5', 'месяц:месяца:месяцев', 'месяца'],
  ['ru', '0', 'заказ:заказа:заказов', 'заказов'],
  ['ru', '−1', 'заказ:заказа:заказов', 'заказ'],
  ['ru', '5 шт.', 'заказ:заказа', 'заказа'],
  ['bg', '1', 'поръчка:поръчки', 'поръчка'],
  ['bg', '2', 'поръчка:поръчки', 'поръчки'],
  ['hu', '7', 'rendelés:rendelés', 'rendelés'],
  ['en', '1', 'order:orders', 'order'],
  ['en', '1.5', 'order:orders', 'orders'],
])('%s counts %s', (locale, value, forms, word) => {
  expect(counted(`{n#${forms}}`, value, locale).text).toBe(word);
});

it('asks for a number where the value is none', () => {
  expect(counted('{n#заказ:заказа:заказов}', 'много', 'ru').missing).toEqual(['n']);
  expect(counted('да[[, {n#заказ:заказа:заказов}]]', 'много', 'ru').text).toBe('да');
});

it('says how many forms the language needs', () => {
  const forms = 'one:few:many';
  expect(checkTemplate('{n#заказ:заказа}[[ {n#a:b}]]', 'ru')).toEqual([
    { problem: 'plural', source: '{n#заказ:заказа}', forms },
    { problem: 'plural', source: '{n#a:b}', forms },
  ]);
  expect(checkTemplate('{n#order:orders}', 'en')).toEqual([]);
  expect(checkTemplate('{n#orders}', 'en')).toEqual([{ problem: 'no-variable', source: '{n#orders}' }]);
});
