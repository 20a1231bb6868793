/** For tests only: a file with a record of most kinds, whole and broken. */
import type { Backup } from '@/lib/model/backup';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { Touch } from '@/lib/model/touch';
import { exportBackup } from './testing/moving';

export const AT = '2026-03-02T09:00:00.000Z';

export const TOUCH: Touch = {
  id: 't1',
  owner: 'c1',
  kind: 'script',
  subject: 'greeting',
  part: null,
  playbookId: 'online-school',
  site: 'whatsapp',
  host: 'web.whatsapp.com',
  recordId: null,
  url: 'https://web.whatsapp.com/',
  at: AT,
};

export const backup: Backup = {
  format: 'cuebook',
  version: 2,
  exportedAt: AT,
  settings: { ...DEFAULT_SETTINGS, managerName: 'Мария Примерова', locale: 'ru' },
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
      url: 'https://example.getcourse.ru/sales/control/deal/update/id/501',
      clientId: '311',
      clientName: 'Анна Примерова',
      status: { code: 'new', text: 'Новый' },
      amount: { value: 990, currency: 'RUB' },
      product: 'Курс',
      createdAt: AT,
      seenAt: AT,
    },
  ],
  notes: [
    { id: 'n1', clientId: 'c1', text: 'Звонить после шести', createdAt: AT, updatedAt: AT, revision: 2, pinned: false },
  ],
  noteVersions: [{ noteId: 'n1', revision: 1, text: 'Просила писать утром', at: AT }],
  drafts: [
    { owner: 'c1', place: 'run:7', noteId: 'n1', revision: 1, clientId: null, text: 'Просила писать', updatedAt: AT },
  ],
  followUps: [
    {
      id: 'f1',
      clientId: 'c1',
      clientName: 'Анна Примерова',
      reason: 'Спросить об оплате',
      dueAt: AT,
      url: 'https://example.getcourse.ru/',
      state: 'open',
      createdAt: AT,
      firstDueAt: AT,
      scriptId: 'followup.link-sent',
      source: { by: 'hand', id: null },
      orderKey: null,
      untilPaid: false,
      closedAt: null,
      closedBy: null,
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
      url: 'https://example.getcourse.ru/',
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
  examples: [{ id: 'x1', answer: { playbookId: 'p', kind: 'script', id: 's' }, text: 'можно частями?', at: AT }],
  unanswered: [{ id: 'n1', text: 'А медведям можно?', place: { playbookId: 'p', kind: 'objection', id: 'o' }, at: AT }],
  formDrafts: [{ owner: 'c1', playbookId: 'p', formId: 'f', values: { reason: 'Не успела' }, updatedAt: AT }],
  checklists: [{ owner: '', playbookId: 'p', checklistId: 'c', startedAt: AT, done: ['a'] }],
  touches: [TOUCH],
  joins: [],
  apart: [],
  ownChanges: [],
  ownOrders: [],
  ownBooks: [],
  teams: [],
};

export async function everything(): Promise<unknown> {
  return JSON.parse(await exportBackup(AT));
}

/** A copy of the good file with one thing changed. */
export function broken(change: (copy: Backup) => void): string {
  const copy = structuredClone(backup);
  change(copy);
  return JSON.stringify(copy);
}
