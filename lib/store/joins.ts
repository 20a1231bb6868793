/** Two clients made one and made two again: whatever was kept for either stays, and goes back where it came from. */
import { type Apart, type Join, pairOf } from '@/lib/model/joins';
import type { Client, GuideProgress } from '@/lib/model/records';
import { type Database, database } from './db';

/** Everything that is kept for a client, by the field that names it. A new table of theirs belongs here. */
const OWNED = [
  { table: 'notes', field: 'clientId', index: 'clientId' },
  { table: 'followUps', field: 'clientId', index: 'clientId' },
  { table: 'touches', field: 'owner', index: '[owner+at]' },
  { table: 'joins', field: 'keptId', index: 'keptId' },
] as const;

/** Tables whose keys begin with the owner. */
const PAPERS = ['formDrafts', 'checklists'] as const;
type Paper = (typeof PAPERS)[number];

export interface Joining extends Pick<Join, 'id' | 'by' | 'reasons' | 'at'> {
  /** What is known of both, by the identity room. */
  unite(kept: Client, joined: Client): Client;
}

/**
 * Null where one of them is gone or both are one already. The older record goes on: more is kept under its name.
 */
export async function joinClients(oneId: string, otherId: string, joining: Joining): Promise<Join | null> {
  const db = await database();
  return db.transaction('rw', db.tables, async () => {
    const both = await db.clients.bulkGet([oneId, otherId]);
    const [kept, joined] = both.filter((client) => client !== undefined).sort(byAge);
    if (!kept || !joined || kept.id === joined.id) return null;
    const moved: Join['moved'] = Object.fromEntries(
      await Promise.all(OWNED.map(async (owned) => [owned.table, await give(db, owned, joined.id, kept.id)] as const)),
    );
    const guides = await giveGuides(db, joined.id, kept.id);
    await giveDrafts(db, joined.id, kept.id);
    for (const table of PAPERS) moved[table] = await giveWhereFree(db, table, joined.id, kept.id);
    for (const { clientIds } of await db.apart.where('clientIds').equals(joined.id).toArray())
      for (const id of clientIds)
        if (id !== joined.id && id !== kept.id) await db.apart.put(apartOf(kept.id, id, joining.at));
    const { unite, ...about } = joining;
    const join: Join = { ...about, keptId: kept.id, kept, joined, moved, guides };
    await db.clients.put(unite(kept, joined));
    await db.clients.delete(joined.id);
    await db.joins.put(join);
    return join;
  });
}

/** What was kept since for the one person stays with the one that went on. Null where the join holds no more. */
export async function splitClients(
  joinId: string,
  divide: (client: Client, join: Join, others: readonly Join[]) => Client,
): Promise<Join | null> {
  const db = await database();
  return db.transaction('rw', db.tables, async () => {
    const join = await db.joins.get(joinId);
    const client = join && (await db.clients.get(join.keptId));
    if (!join || !client) return null;
    const others = (await db.joins.where('keptId').equals(client.id).toArray()).filter(({ id }) => id !== joinId);
    await db.joins.delete(joinId);
    await db.clients.put(divide(client, join, others));
    await db.clients.put(join.joined);
    for (const { table, field } of OWNED)
      for (const id of join.moved[table] ?? []) {
        const row = await db.table(table).get(id);
        // Deleted since, or given to somebody else.
        if (row?.[field] === client.id) await db.table(table).update(id, { [field]: join.joined.id });
      }
    await giveGuidesBack(db, join);
    for (const table of PAPERS)
      for (const rest of join.moved[table] ?? []) await rename(db, table, rest, client.id, join.joined.id);
    return join;
  });
}

/** Newest first. */
export async function joinsOf(clientId: string): Promise<Join[]> {
  const joins = await (await database()).joins.where('keptId').equals(clientId).toArray();
  return joins.sort((a, b) => (a.at < b.at ? 1 : -1));
}

export async function readJoin(id: string): Promise<Join | null> {
  return (await (await database()).joins.get(id)) ?? null;
}

/** The ids of those whom a manager said to be somebody else. */
export async function apartFrom(clientId: string): Promise<string[]> {
  const pairs = await (await database()).apart.where('clientIds').equals(clientId).toArray();
  return pairs.flatMap(({ clientIds }) => clientIds.filter((id) => id !== clientId));
}

export async function setApart(one: string, other: string, at: string): Promise<void> {
  await (await database()).apart.put(apartOf(one, other, at));
}

export async function unsetApart(one: string, other: string): Promise<void> {
  await (await database()).apart.delete(pairOf(one, other));
}

function apartOf(one: string, other: string, at: string): Apart {
  return { pair: pairOf(one, other), clientIds: one < other ? [one, other] : [other, one], at };
}

/** The newer place in a guide goes on; both are answered. */
async function giveGuides(db: Database, from: string, to: string): Promise<GuideProgress[]> {
  const given = await db.guides.where('owner').equals(from).toArray();
  const replaced: GuideProgress[] = [];
  for (const progress of given) {
    const own = await db.guides.get([to, progress.guideId]);
    if (own && own.updatedAt < progress.updatedAt) replaced.push(own);
    if (!own || own.updatedAt < progress.updatedAt) await db.guides.put({ ...progress, owner: to });
    await db.guides.delete([from, progress.guideId]);
  }
  return [...given, ...replaced];
}

/** What of these both have stays as it is, each under its own name, and is there again after a split. */
async function giveWhereFree(db: Database, table: Paper, from: string, to: string): Promise<string[]> {
  const keys = await db.table(table).where(':id').between([from], [from, []]).primaryKeys();
  const given: string[] = [];
  for (const [, ...rest] of keys as string[][]) {
    const name = JSON.stringify(rest);
    if (await rename(db, table, name, from, to)) given.push(name);
  }
  return given;
}

/** `rest`: the key without its owner, as JSON. False where there is none, or the new owner has one. */
async function rename(db: Database, table: Paper, rest: string, from: string, to: string): Promise<boolean> {
  const key = JSON.parse(rest);
  const row = await db.table(table).get([from, ...key]);
  if (!row || (await db.table(table).get([to, ...key]))) return false;
  await db.table(table).put({ ...row, owner: to });
  await db.table(table).delete([from, ...key]);
  return true;
}

/** What is being written for both in one tab is kept too, as if that of the joined one stood in a tab that is gone. */
async function giveDrafts(db: Database, from: string, to: string): Promise<void> {
  for (const draft of await db.drafts.where('owner').equals(from).toArray()) {
    const isTaken = await db.drafts.get([to, draft.place]);
    const place = isTaken ? `${from}|${draft.place}`.slice(0, 200) : draft.place;
    await db.drafts.put({ ...draft, owner: to, place });
    await db.drafts.delete([from, draft.place]);
  }
}

/** A place that somebody went on from since stays. */
async function giveGuidesBack(db: Database, { guides, keptId, joined }: Join): Promise<void> {
  for (const progress of guides.filter(({ owner }) => owner === joined.id)) {
    const now = await db.guides.get([keptId, progress.guideId]);
    await db.guides.put(progress);
    if (now?.updatedAt !== progress.updatedAt) continue;
    const own = guides.find(({ owner, guideId }) => owner !== joined.id && guideId === progress.guideId);
    if (own) await db.guides.put({ ...own, owner: keptId });
    else await db.guides.delete([keptId, progress.guideId]);
  }
}

async function give(
  db: Database,
  { table, field, index }: (typeof OWNED)[number],
  from: string,
  to: string,
): Promise<string[]> {
  const rows = db.table(table).where(index);
  const own = index === '[owner+at]' ? rows.between([from, ''], [from, '\uffff']) : rows.equals(from);
  const ids = (await own.primaryKeys()).map(String);
  for (const id of ids) await db.table(table).update(id, { [field]: to });
  return ids;
}

function byAge(one: Client, other: Client): number {
  return one.firstSeenAt < other.firstSeenAt
    ? -1
    : one.firstSeenAt > other.firstSeenAt
      ? 1
      : one.id < other.id
        ? -1
        : 1;
}
