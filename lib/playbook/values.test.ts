import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/model/playbook';
import type { Client } from '@/lib/model/records';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { fill } from './fill';
import { type KnownOfTab, valuesFor } from './values';
import { KNOWN_VARIABLES } from './variables';

const NOW = new Date(2026, 2, 2, 9, 30);
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, managerName: 'Мария', managerGender: 'female', schoolName: 'Школа' };
const CLIENT: Client = {
  id: 'c1',
  names: ['Петров Иван'],
  phones: ['+79160001234'],
  emails: ['ivan@example.com'],
  accounts: [],
  firstSeenAt: '2026-01-01T00:00:00.000Z',
  lastSeenAt: '2026-01-01T00:00:00.000Z',
  values: { 'pay.until': 'пятницы', 'order.number': '1' },
};
const ORDER: KnownOfTab = {
  clients: [],
  facts: {
    clientName: { value: 'Петрова Анна Сергеевна' },
    phones: { value: ['8 (916) 000-12-34', '+7 916 000-12-35'] },
    emails: { value: ['Anna@Example.com'] },
    recordNumber: { value: '25428' },
    title: { value: 'Заказ Анны' },
    status: { value: { code: 'in_work', text: 'В работе' } },
    amount: { value: { value: 4990, currency: 'RUB' } },
    product: { value: 'Курс' },
    createdAt: { value: '2026-04-17T23:56:00+03:00' },
    paymentLink: { value: 'https://example.getcourse.ru/pay/1' },
    company: { value: 'Общество' },
    manager: { value: 'Ольга Примерова' },
    handle: { value: 'anna' },
  },
};

function plain(view: KnownOfTab, typed = {}, locale: Locale = 'ru', settings: Settings = SETTINGS) {
  return Object.fromEntries(
    Object.entries(valuesFor(view, settings, typed, { locale, now: NOW })).map(([name, { value }]) => [name, value]),
  );
}

describe('valuesFor', () => {
  it('knows every variable of the list where page and settings hold all', () => {
    expect(plain(ORDER)).toEqual({
      'client.name': 'Петрова Анна Сергеевна',
      'client.firstName': 'Анна',
      'client.phone': '8 (916) 000-12-34',
      'client.email': 'Anna@Example.com',
      'order.number': '25428',
      'order.product': 'Курс',
      'order.amount': '4 990 ₽',
      'order.currency': 'RUB',
      'order.status': 'В работе',
      'order.createdAt': '17 апреля 2026 г.',
      'order.paymentLink': 'https://example.getcourse.ru/pay/1',
      'deal.title': 'Заказ Анны',
      'deal.stage': 'В работе',
      'company.name': 'Общество',
      'manager.name': 'Мария',
      'manager.gender': 'female',
      'school.name': 'Школа',
      'order.manager': 'Ольга Примерова',
      'client.handle': 'anna',
      'day.greeting': 'Доброе утро',
      'day.today': '2 марта 2026 г.',
      'day.tomorrow': '3 марта 2026 г.',
    });
    expect(Object.keys(plain(ORDER)).sort()).toEqual([...KNOWN_VARIABLES].sort());
  });

  it('writes dates and money in the language of the message', () => {
    expect(plain(ORDER, {}, 'en')).toMatchObject({ 'order.createdAt': 'April 17, 2026', 'order.amount': 'RUB 4,990' });
    expect(plain(ORDER, {}, 'hu')).toMatchObject({ 'order.createdAt': '2026. április 17.' });
    expect(plain(ORDER, {}, 'bg')['order.createdAt']).toMatch(/^17 април 2026/);
  });

  it('takes typed before page before client before settings', () => {
    const settings = { ...SETTINGS, variables: { 'pay.until': 'завтра', 'login.url': 'https://example.com' } };
    const view = { ...ORDER, clients: [CLIENT] };
    const values = valuesFor(view, settings, { 'client.firstName': 'Аня' }, { locale: 'ru', now: NOW });
    expect(values['client.firstName']).toEqual({ value: 'Аня', source: 'typed' });
    expect(values['order.number']).toEqual({ value: '25428', source: 'page' });
    expect(values['pay.until']).toEqual({ value: 'пятницы', source: 'client' });
    expect(values['login.url']).toEqual({ value: 'https://example.com', source: 'settings' });
  });

  it('knows a client the page does not name from the store, the best match', () => {
    const chat = {
      facts: { clientName: { missing: 'clientName' } },
      clients: [CLIENT, { ...CLIENT, names: ['Ольга'] }],
    };
    expect(valuesFor(chat, SETTINGS, {}, { locale: 'ru', now: NOW })['client.firstName']).toEqual({
      value: 'Иван',
      source: 'client',
    });
    expect(plain(chat)).toMatchObject({ 'client.phone': '+79160001234', 'client.email': 'ivan@example.com' });
  });

  it('does not greet by an e-mail that stands for the name', () => {
    const view = { facts: { clientName: { value: 'anna@example.com' } }, clients: [] };
    expect(plain(view)).not.toHaveProperty('client.firstName');
  });

  it('leaves out what is empty', () => {
    const known = plain({ facts: {}, clients: [] }, { 'a.b': ' ' }, 'ru', DEFAULT_SETTINGS);
    expect(Object.keys(known).filter((name) => !name.startsWith('day.'))).toEqual([]);
  });

  it('takes a variable named __proto__ for what it is', () => {
    const client = { ...CLIENT, values: JSON.parse('{"__proto__":"x"}') };
    const values = valuesFor({ facts: {}, clients: [client] }, SETTINGS, {}, { locale: 'ru', now: NOW });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(fill('{__proto__}', values, 'ru').text).toBe('x');
  });
});
