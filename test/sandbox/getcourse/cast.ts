/** Who plays which part in the orders list. The numbers are fixed: tests and README name them. */
import { DMITRY, KATYA, OLGA } from '../clients.ts';
import type { GcUser, StatusCode } from './types.ts';

export const OFFERS = [
  { id: 501, title: 'Запуск онлайн-школы. Тариф «Стандарт»', cost: 24900 },
  { id: 502, title: 'Запуск онлайн-школы. Тариф «Наставник»', cost: 49900 },
  { id: 503, title: 'Мини-курс «Первые продажи»', cost: 1990 },
  { id: 504, title: 'Клуб экспертов, 1 месяц', cost: 2450.5 },
  { id: 505, title: 'Вебинар «Продукт за неделю»', cost: 0 },
];

export const MANAGERS = [
  { id: 7001, name: 'Мария Соколова' },
  { id: 7002, name: 'Олег Данилов' },
  { id: 7003, name: 'Вера Лаптева' },
];

export const PEOPLE: GcUser[] = [
  { id: 301, name: KATYA.name, ...KATYA.getcourse, city: 'Казань' },
  { id: 302, name: DMITRY.name, ...DMITRY.getcourse, city: 'Пермь' },
  { id: 303, name: OLGA.name, ...OLGA.getcourse, city: 'Тула' },
  { id: 304, name: 'Игорь Власов', phone: '+7 (900) 000-33-44', email: 'igor.vlasov@example.com', city: 'Самара' },
  { id: 305, name: 'Наталья Крылова', phone: '89000005566', email: 'n.krylova@example.org', city: 'Омск' },
  { id: 306, name: 'Павел Зимин', phone: '+7 900 000-66-77', email: 'zimin@example.com', city: 'Уфа' },
  { id: 307, name: 'Анна Иванова', phone: '+7 900 000-77-01', email: 'anna.i@example.com', city: 'Москва' },
  { id: 308, name: 'Анна Иванова', phone: '+7 900 000-77-02', email: 'ivanova.a@example.org', city: 'Тверь' },
  { id: 309, name: 'Сергей Громов', phone: '+7 900 000-88-99', email: 'gromov@example.com', city: 'Сочи' },
  { id: 310, name: 'Татьяна Лебедева', phone: '+7 900 000-99-10', email: 'lebedeva@example.com', city: 'Рязань' },
  { id: 311, name: 'Роман Титов', phone: '+7 900 001-11-22', email: 'titov@example.org', city: 'Пенза' },
  { id: 312, name: 'Светлана Юдина', phone: '+7 900 001-22-33', email: 'yudina@example.com', city: 'Псков' },
  { id: 313, name: 'Лев Носов', phone: '', email: 'nosov@example.com', city: '' },
  { id: 314, name: 'Кира Фомина', phone: '+7 900 001-44-55', email: 'fomina@example.org', city: 'Курск' },
  { id: 315, name: 'Марина Гусева', phone: '+7 900 001-55-66', email: 'guseva@example.com', city: 'Орёл' },
];

export interface Part {
  number: number;
  userId: number;
  offerId: number;
  status: StatusCode;
  managerId?: number;
  paid?: number;
  reasonRequired?: boolean;
}

export const PARTS: Part[] = [
  { number: 25440, userId: 301, offerId: 501, status: 'new' },
  { number: 25428, userId: 302, offerId: 501, status: 'new' },
  { number: 25425, userId: 302, offerId: 501, status: 'new' },
  { number: 25437, userId: 303, offerId: 502, status: 'new' },
  { number: 25431, userId: 303, offerId: 502, status: 'payment_waiting' },
  { number: 25420, userId: 303, offerId: 502, status: 'new' },
  { number: 25434, userId: 304, offerId: 503, status: 'new' },
  { number: 25415, userId: 304, offerId: 503, status: 'payed', managerId: 7002, paid: 1990 },
  { number: 25433, userId: 305, offerId: 502, status: 'new' },
  { number: 25417, userId: 305, offerId: 502, status: 'part_payed', managerId: 7003, paid: 20000 },
  { number: 25430, userId: 306, offerId: 504, status: 'new' },
  { number: 25414, userId: 306, offerId: 504, status: 'cancelled', managerId: 7002 },
  { number: 25429, userId: 307, offerId: 501, status: 'new' },
  { number: 25424, userId: 308, offerId: 501, status: 'new' },
  { number: 25426, userId: 309, offerId: 504, status: 'new' },
  { number: 25402, userId: 309, offerId: 504, status: 'new' },
  { number: 25423, userId: 310, offerId: 501, status: 'new', reasonRequired: true },
  { number: 25413, userId: 310, offerId: 501, status: 'not_confirmed', reasonRequired: true },
  { number: 25421, userId: 311, offerId: 502, status: 'new' },
  { number: 25411, userId: 311, offerId: 502, status: 'in_work', managerId: 7002 },
  { number: 25419, userId: 312, offerId: 503, status: 'new' },
  { number: 25412, userId: 312, offerId: 501, status: 'payment_waiting', managerId: 7001 },
  { number: 25422, userId: 313, offerId: 504, status: 'new' },
  { number: 25416, userId: 314, offerId: 505, status: 'new' },
  { number: 25418, userId: 315, offerId: 501, status: 'false' },
  { number: 25396, userId: 315, offerId: 501, status: 'false' },
];
