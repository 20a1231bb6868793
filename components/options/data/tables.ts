/** Clients, notes and follow-ups as tables for a spreadsheet, written piece by piece. */
import type { Calls } from '@/components/data/calls';
import type { RowBatch, RowKey } from '@/lib/backup/write';
import type { Texts } from '@/lib/i18n/texts';
import type { RowOf } from '@/lib/model/backup';
import { unpack } from '@/lib/model/packed';
import type { Client, FollowUp, Note } from '@/lib/model/records';
import { type Cell, CSV_MARK, csvLines } from '@/lib/reports/sheet';

export const CSV_TABLES = ['clients', 'notes', 'followUps'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

type Send = Calls['send'];

export async function gatherCsv(send: Send, table: CsvTable, t: Texts): Promise<Blob> {
  const parts: Blob[] = [];
  const put = (text: string) => parts.push(new Blob([text]));
  put(CSV_MARK + csvLines([headOf(table, t)]));
  const names = table === 'clients' ? new Map<string, string>() : await namesOf(send);
  for await (const rows of rowsOf(send, table)) {
    put(csvLines(rows.map((row) => cellsOf(table, row, names, t))));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function namesOf(send: Send): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const rows of rowsOf(send, 'clients')) {
    for (const {
      id,
      names: [name = ''],
      phones,
    } of rows)
      names.set(id, name || (phones[0] ?? ''));
  }
  return names;
}

async function* rowsOf<T extends CsvTable>(send: Send, table: T): AsyncGenerator<RowOf<T>[]> {
  let after: RowKey | null = null;
  do {
    const { rows, next }: RowBatch = await send('data.rows', { table, after });
    // The background's own records.
    yield JSON.parse(`[${new TextDecoder().decode(await unpack(rows))}]`) as RowOf<T>[];
    after = next;
  } while (after !== null);
}

function headOf(table: CsvTable, { moving: { csvColumns: c } }: Texts): Cell[] {
  switch (table) {
    case 'clients':
      return [c.name, c.otherNames, c.phones, c.emails, c.accounts, c.firstSeen, c.lastSeen, c.standing, c.price];
    case 'notes':
      return [c.client, c.written, c.changed, c.text];
    case 'followUps':
      return [c.client, c.reason, c.due, c.state, c.written, c.page];
  }
}

function cellsOf(table: CsvTable, row: Client | Note | FollowUp, names: ReadonlyMap<string, string>, t: Texts): Cell[] {
  if (table === 'clients') return clientCells(row as Client, t);
  return table === 'notes' ? noteCells(row as Note, names) : followUpCells(row as FollowUp, names, t);
}

function clientCells(
  { names: [name = '', ...others], phones, emails, accounts, firstSeenAt, lastSeenAt, terms }: Client,
  t: Texts,
): Cell[] {
  const { standing = null, price = null } = terms ?? {};
  return [
    name,
    others.join('; '),
    phones.join('; '),
    emails.join('; '),
    accounts.join('; '),
    firstSeenAt,
    lastSeenAt,
    standing && t.terms.standings[standing],
    price && `${price.value} ${price.currency}`,
  ];
}

function noteCells({ clientId, createdAt, updatedAt, text }: Note, names: ReadonlyMap<string, string>): Cell[] {
  return [names.get(clientId) ?? '', createdAt, updatedAt, text];
}

function followUpCells(
  { clientId, clientName, reason, dueAt, state, createdAt, url }: FollowUp,
  names: ReadonlyMap<string, string>,
  t: Texts,
): Cell[] {
  const name = clientName || (clientId === null ? '' : (names.get(clientId) ?? ''));
  return [name, reason, dueAt, t.records.followUpStates[state], createdAt, url];
}
