import type { Backup } from './backup';
import { DEFAULT_SETTINGS } from './settings';

const AT = '2026-04-17T12:00:00.000Z';
const URL = 'https://example.getcourse.ru/sales/control/deal/update/id/501';

/** A backup with at least one record of each kind, and each field filled. For tests. */
export const fullBackup: Backup = {
  format: 'cuebook',
  version: 1,
  exportedAt: AT,
  settings: {
    ...DEFAULT_SETTINGS,
    managerName: 'Мария',
    managerGender: 'female',
    variables: { 'login.url': 'https://example.com' },
  },
  clients: [
    {
      id: 'c1',
      names: ['Анна Петрова'],
      phones: ['+79160001234'],
      emails: ['anna@example.com'],
      accounts: ['getcourse|example.getcourse.ru|311'],
      firstSeenAt: AT,
      lastSeenAt: AT,
      values: { 'pay.until': 'пятницы' },
    },
  ],
  orders: [
    {
      key: 'getcourse|example.getcourse.ru|501',
      site: 'getcourse',
      host: 'example.getcourse.ru',
      id: '501',
      number: '25428',
      url: URL,
      clientId: '311',
      clientName: 'Анна Петрова',
      status: { code: 'new', text: 'Новый' },
      amount: { value: 4990, currency: 'RUB' },
      product: 'Курс',
      createdAt: '2026-04-17T14:00:00+03:00',
      seenAt: AT,
    },
  ],
  notes: [
    { id: 'n1', clientId: 'c1', text: 'Просила писать вечером', createdAt: AT, updatedAt: AT, revision: 1 },
    { id: 'n2', clientId: 'c1', text: 'Ждёт скидку\nдо пятницы', createdAt: AT, updatedAt: AT, revision: 3 },
  ],
  followUps: [
    {
      id: 'f1',
      clientId: 'c1',
      clientName: 'Анна Петрова',
      reason: 'Спросить про оплату',
      dueAt: AT,
      url: URL,
      state: 'open',
      createdAt: AT,
      notifiedAt: null,
    },
  ],
  events: [
    {
      id: 'e1',
      kind: 'mark-surplus',
      site: 'getcourse',
      host: 'example.getcourse.ru',
      recordId: '501',
      number: '25428',
      clientName: 'Анна Петрова',
      url: URL,
      before: { status: { code: 'new', text: 'Новый' }, managerId: null },
      at: AT,
      state: 'done',
      after: { code: 'false', text: 'Ложный' },
      settledAt: AT,
      undoneBy: null,
      undoes: null,
    },
    {
      id: 'e2',
      kind: 'comment',
      site: 'getcourse',
      host: 'example.getcourse.ru',
      recordId: '501',
      number: '25428',
      clientName: 'Анна Петрова',
      url: URL,
      text: 'Было: спрашивала\nСейчас: ждёт скидку',
      before: { status: { code: 'new', text: 'Новый' } },
      at: AT,
      state: 'submitted',
      after: null,
      settledAt: null,
      undoneBy: null,
      undoes: null,
    },
  ],
  guides: [{ owner: 'c1', guideId: 'payment.success-not-received', path: ['ask', 'receipt'], updatedAt: AT }],
};
