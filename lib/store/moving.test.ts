import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '@/lib/model/backup';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { Touch } from '@/lib/model/touch';
import { database } from './db';
import { addIncoming, applyImport, beginImport, importProgress, stopImport } from './incoming';
import { readRecord } from './record';
import { exportBackup, importBackup, stage } from './testing/moving';

const AT = '2026-03-02T09:00:00.000Z';

const TOUCH: Touch = {
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

const backup: Backup = {
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
};

async function everything(): Promise<unknown> {
  return JSON.parse(await exportBackup(AT));
}

/** A copy of the good file with one thing changed. */
function broken(change: (copy: Backup) => void): string {
  const copy = structuredClone(backup);
  change(copy);
  return JSON.stringify(copy);
}

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('export and import', () => {
  it('brings back everything', async () => {
    const result = await importBackup(JSON.stringify(backup));
    expect(result).toMatchObject({ of: 'all', changes: { clients: { inFile: 1, added: 1 }, touches: { added: 1 } } });
    expect(await everything()).toEqual(backup);
  });

  it('replaces what was there', async () => {
    await importBackup(JSON.stringify(backup));
    await importBackup(broken((copy) => [copy.notes.splice(0), copy.noteVersions.splice(0)]));
    expect(await everything()).toMatchObject({ notes: [], clients: [{ id: 'c1' }] });
  });
});

describe('a file that is refused', () => {
  const note = backup.notes[0];
  const order = backup.orders[0];
  const cases: [name: string, json: string, path: string][] = [
    ['no JSON', '{"format":', ''],
    ['something else', '[]', ''],
    ['another format', broken((copy) => Object.assign(copy, { format: 'other' })), 'format'],
    ['a newer version', broken((copy) => Object.assign(copy, { version: 3 })), 'version'],
    ['an empty note', broken((copy) => Object.assign(copy.notes[0] ?? {}, { text: '' })), 'notes[0].text'],
    ['an unknown key', broken((copy) => Object.assign(copy.clients[0] ?? {}, { admin: true })), 'clients[0].admin'],
    [
      'an address that runs',
      broken((copy) => Object.assign(copy.followUps[0] ?? {}, { url: 'javascript:alert(1)' })),
      'followUps[0].url',
    ],
    ['a phone that is none', broken((copy) => copy.clients[0]?.phones.push('911')), 'clients[0].phones[1]'],
    ['__proto__', JSON.stringify(backup).replace('"client.city"', '"__proto__"'), 'clients[0].values.__proto__'],
    ['__proto__ at the top', JSON.stringify(backup).replace('{', '{"__proto__":{"a":1},'), '__proto__'],
    ['two notes of one id', broken((copy) => note && copy.notes.push(note)), 'notes[1].id'],
    ['two orders of one key', broken((copy) => order && copy.orders.push(order)), 'orders[1].key'],
    ['a key of another order', broken((copy) => Object.assign(copy.orders[0] ?? {}, { key: 'x' })), 'orders[0].key'],
    ['a note of nobody', broken((copy) => Object.assign(copy.notes[0] ?? {}, { clientId: 'c2' })), 'notes[0].clientId'],
    ['a guide of nobody', broken((copy) => Object.assign(copy.guides[0] ?? {}, { owner: 'c2' })), 'guides[0].owner'],
    ['a touch of nobody', broken((copy) => Object.assign(copy.touches[0] ?? {}, { owner: 'c2' })), 'touches[0].owner'],
    ['two touches of one id', broken((copy) => copy.touches.push(TOUCH)), 'touches[1].id'],
    [
      'an undo of nothing',
      broken((copy) => Object.assign(copy.events[0] ?? {}, { undoneBy: 'e9' })),
      'events[0].undoneBy',
    ],
    ['100,000 wrong records', broken((copy) => Object.assign(copy, { clients: Array(1e5).fill({}) })), 'clients[0].id'],
    [
      'one with 200,000 wrong phones',
      broken((copy) => Object.assign(copy.clients[0] ?? {}, { phones: Array(2e5).fill(1) })),
      'clients[0]',
    ],
    ['100,000 levels', JSON.stringify(backup).replace('{', `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)},`), 'a'],
    ['60 MB', 'x'.repeat(60 * 1024 * 1024), ''],
  ];

  it.each(cases)('%s: nothing changes, the field is named', async (_, json, path) => {
    await importBackup(JSON.stringify(backup));
    const result = await importBackup(json);
    expect(result).toMatchObject({ refused: { path } });
    expect(await everything()).toEqual(backup);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('changes nothing when the write fails half-way', async () => {
    await importBackup(JSON.stringify(backup));
    const db = await database();
    const fail = () => {
      throw new Error('disk full');
    };
    db.notes.hook('creating', fail);
    await expect(
      importBackup(broken((copy) => Object.assign(copy.clients[0] ?? {}, { names: ['Другая'] }))),
    ).rejects.toThrow();
    db.notes.hook('creating').unsubscribe(fail);
    expect(await everything()).toEqual(backup);
  });
});

describe('an import that is added to what is here', () => {
  const other = (change: (copy: Backup) => void) => importBackup(broken(change), 'merge');

  it('brings what is new, keeps what is only here, and is the same a second time', async () => {
    await importBackup(JSON.stringify(backup));
    const added = (copy: Backup) => {
      const note = copy.notes[0];
      if (note) copy.notes = [{ ...note, id: 'n2', text: 'Из файла' }];
      copy.noteVersions = [];
    };
    expect(await other(added)).toMatchObject({
      changes: { notes: { inFile: 1, added: 1, onlyHere: 1 }, clients: { same: 1 } },
    });
    const after = await everything();
    expect(after).toMatchObject({ notes: [{ id: 'n1' }, { id: 'n2' }], settings: backup.settings });
    await other(added);
    expect(await everything()).toEqual(after);
  });

  it('keeps both texts of a note that was changed on both sides', async () => {
    await importBackup(JSON.stringify(backup));
    await other((copy) => Object.assign(copy.notes[0] ?? {}, { text: 'Иначе' }));
    const { notes = [] } = (await readRecord('c1')) ?? {};
    expect(notes.map(({ text }) => text).sort()).toEqual(['Звонить после шести', 'Иначе']);
  });

  it('knows a client here by an account, though a colleague has another id for him', async () => {
    await importBackup(JSON.stringify(backup));
    const json = JSON.stringify(backup)
      .replaceAll('"c1"', '"x9"')
      .replaceAll('"n1"', '"n9"')
      .replaceAll('"t1"', '"t9"');
    await importBackup(json, 'merge');
    expect(await (await database()).clients.count()).toBe(1);
    expect((await readRecord('c1'))?.notes.map(({ id }) => id).sort()).toEqual(['n1', 'n9']);
    expect((await readRecord('c1'))?.touches.map(({ id }) => id).sort()).toEqual(['t1', 't9']);
  });
});

describe('an import under way', () => {
  const [one] = backup.notes;
  const rows = [JSON.stringify(one)];
  const noNotes = broken((copy) => [copy.notes.splice(0), copy.noteVersions.splice(0)]);

  it('changes nothing before it is applied, and may be dropped', async () => {
    await importBackup(JSON.stringify(backup));
    expect(await stage(noNotes, 'i1')).toMatchObject({ changes: { notes: { onlyHere: 1 } } });
    expect(await everything()).toEqual(backup);
    await stopImport('i1');
    await expect(applyImport('i1', 'replace')).rejects.toThrow('another import');
    expect(await (await database()).incoming.count()).toBe(0);
  });

  it('each step may be repeated after the answer was lost', async () => {
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await addIncoming('i1', { table: 'notes', from: 0, rows });
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await addIncoming('i1', { table: 'notes', from: 0, rows });
    expect(await (await database()).incoming.count()).toBe(2);
    await stage(JSON.stringify(backup), 'i2');
    expect(await applyImport('i2', 'replace')).toEqual({ stopped: false });
    expect(await applyImport('i2', 'replace')).toEqual({ stopped: false });
    expect(await everything()).toEqual(backup);
  });

  it('of another page is not mixed up with it', async () => {
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await beginImport('i2', { format: 'cuebook', version: 2 });
    await expect(addIncoming('i1', { table: 'notes', from: 0, rows })).rejects.toThrow('another import');
  });

  it('stopped while it is written, it is taken back', async () => {
    await importBackup(JSON.stringify(backup));
    expect(await stage(noNotes, 'i1')).toMatchObject({ changes: { notes: { onlyHere: 1 } } });
    const applied = applyImport('i1', 'replace');
    while (!importProgress('i1')) await new Promise((done) => setTimeout(done));
    const stopped = stopImport('i1');
    expect(await applied).toEqual({ stopped: true });
    await stopped;
    expect(await everything()).toEqual(backup);
  });
});
