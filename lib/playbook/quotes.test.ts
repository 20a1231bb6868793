import { expect, it } from 'vitest';
import { fill } from './fill';

const product = (value: string) => ({ 'order.product': { value, source: 'page' as const } });

it.each([
  ['Заказ «{order.product}» ждёт.', 'Курс «Старт»', 'Заказ «Курс „Старт“» ждёт.'],
  ['Заказ «{order.product}» ждёт.', '«Старт»', 'Заказ «Старт» ждёт.'],
  ['Заказ «{order.product}» ждёт.', '«Старт» и «Рост»', 'Заказ «„Старт“ и „Рост“» ждёт.'],
  ['Заказ {order.product} ждёт.', 'Курс «Старт»', 'Заказ Курс «Старт» ждёт.'],
  ['[[Заказ «{order.product}». ]]Ждём.', 'Курс «Старт»', 'Заказ «Курс „Старт“». Ждём.'],
])('%s with %s', (template, value, text) => {
  expect(fill(template, product(value), 'ru').text).toBe(text);
});
