/** For tests only: a database as the first Cuebook made it, with a record in every table. */
import { Dexie } from 'dexie';

const AT = '2026-03-02T09:00:00.000Z';
const URL = 'https://example.getcourse.ru/sales/control/deal/update/id/501';

/** Literal, not made from today's model: it is what stands on the managers' disks. */
export const VERSION_1 = {
  clients: [
    {
      id: 'c1',
      names: ['Анна Примерова'],
      phones: ['+79000000001'],
      emails: ['anna@example.com'],
      accounts: ['getcourse|example.getcourse.ru|311'],
      firstSeenAt: AT,
      lastSeenAt: AT,
      values: { 'client.city': 'Пермь' },
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
      clientName: 'Анна Примерова',
      status: { code: 'new', text: 'Новый' },
      amount: { value: 990, currency: 'RUB' },
      product: 'Курс',
      createdAt: '2026-03-01T10:00:00+03:00',
      seenAt: AT,
    },
  ],
  notes: [{ id: 'n1', clientId: 'c1', text: 'Звонить после шести', createdAt: AT, updatedAt: AT, revision: 2 }],
  followUps: [
    {
      id: 'f1',
      clientId: 'c1',
      clientName: 'Анна Примерова',
      reason: 'Спросить об оплате',
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
      clientName: null,
      url: URL,
      before: { status: { code: 'new', text: 'Новый' }, managerId: null },
      at: AT,
      state: 'done',
      after: { code: 'false', text: 'Ложный' },
      settledAt: AT,
      undoneBy: null,
      undoes: null,
    },
  ],
  guides: [{ owner: 'c1', guideId: 'payment.success-not-received', path: ['start'], updatedAt: AT }],
  settings: [
    {
      id: 'settings',
      settings: {
        managerName: 'Мария Примерова',
        managerGender: 'female',
        schoolName: 'Маяк',
        locale: 'ru',
        theme: 'auto',
        country: 'RU',
        sitesOff: ['telegram'],
        ownSites: [],
        variables: { 'login.url': 'https://example.com' },
      },
    },
  ],
};

/** The same as the backup file that Cuebook wrote then. */
export function version1File(): Record<string, unknown> {
  const { settings, ...tables } = VERSION_1;
  return { format: 'cuebook', version: 1, exportedAt: AT, ...tables, settings: settings[0]?.settings };
}

/** Puts it in place of the database that is there, which must be closed. */
export async function writeVersion1(): Promise<void> {
  await Dexie.delete('cuebook');
  const db = new Dexie('cuebook');
  db.version(1).stores({
    clients: 'id, *phones, *emails, *accounts',
    orders: 'key, [site+host+clientId]',
    notes: 'id, clientId',
    followUps: 'id, clientId, state',
    events: 'id, at, state, [site+host+recordId]',
    guides: '[owner+guideId], owner',
    settings: 'id',
  });
  for (const [table, rows] of Object.entries(VERSION_1)) await db.table(table).bulkAdd(rows);
  db.close();
}
