import { expect, it } from 'vitest';
import { fill } from './fill';

const product = (value: string) => ({ 'order.product': { value, source: 'page' as const } });

it.each([
  ['Заказ «{order.product}» ждёт.', 'Курс «Старт»', 'Заказ «Курс „Старт“» ждёт.'],
  ['Заказ «{order.product}» ждёт.', '«Старт»', 'Заказ «Старт» ждёт.'],
  ['Заказ «{order.product}» ждёт.', '«Старт» и «Рост»', 'Заказ «„Старт“ и „Рост“» ждёт.'],
  ['Заказ {order.product} ждёт.', 'Курс «Старт»', 'Заказ Курс «Старт» ждёт.'],
  ['[[Заказ «{order.product}». ]]Ждём.', 'Курс «Старт»', 'Заказ «Курс „Старт“». Ждём.'],
  ['Пакет „{order.product}“ е готов.', '„Среден“', 'Пакет „Среден“ е готов.'],
  ['Пакет „{order.product}“ е готов.', 'Дневник „Среден“', 'Пакет „Дневник «Среден»“ е готов.'],
  ['A „{order.product}” képzés indul.', '„Alap”', 'A „Alap” képzés indul.'],
  ['A „{order.product}” képzés indul.', 'Az „Alap” kurzus', 'A „Az »Alap« kurzus” képzés indul.'],
  ['Держу до {order.product}.', '4 января 2027 г.', 'Держу до 4 января 2027 г.'],
  ['Kezdés: {order.product}. Várjuk!', 'december 4.', 'Kezdés: december 4. Várjuk!'],
  ['Kezdés: {order.product}[[, {group.place}]].', 'december 4.', 'Kezdés: december 4.'],
  ['Держу до {order.product}.', 'пятницы', 'Держу до пятницы.'],
  ['Держу до {order.product}... Ждём', '4 января 2027 г.', 'Держу до 4 января 2027 г.... Ждём'],
])('%s with %s', (template, value, text) => {
  expect(fill(template, product(value), 'ru').text).toBe(text);
});
