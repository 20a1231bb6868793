/** Leads a file into the store's waiting room, where it is checked and compared; nothing else changes by it. */
import { type Begin, beginSchema, isTable } from '@/lib/model/backup';
import { type Why, type WrongField, wrongFieldOf } from '@/lib/model/wrong-field';
import type { ImportPreview } from './changes';
import { splitBackup } from './split';

type Refused = { refused: WrongField };

/** The waiting room. Every step may be repeated. */
export interface WaitingRoom {
  begin(begin: Begin): Promise<void>;
  /** Null: taken in. */
  add(batch: { table: string; from: number; rows: string[] }): Promise<Refused | null>;
  /** `fields`: whatever is no list of records, each as JSON. */
  check(fields: Record<string, string>, lists: string[]): Promise<Refused | ImportPreview>;
}

/** A file whose text can be read from its beginning more than once. */
export type Texts = () => AsyncIterable<string>;

/** Ends with null where `isStopped` said so; what waits is to be dropped then. */
export async function bringIn(
  texts: Texts,
  room: WaitingRoom,
  isStopped: () => boolean = () => false,
): Promise<Refused | ImportPreview | null> {
  const begin = await readBegin(texts);
  if ('refused' in begin) return begin;
  await room.begin(begin);
  const splitter = splitBackup();
  const fields: Record<string, string> = {};
  const lists: string[] = [];
  const take = async (found: ReturnType<typeof splitter.push>): Promise<Refused | null> => {
    for (const one of found) {
      if ('wrong' in one) return { refused: one.wrong };
      if ('field' in one) {
        if (isTable(one.field)) return refuse(one.field, { is: 'expected', what: 'array' });
        fields[one.field] = one.json;
        continue;
      }
      const { list, from, rows } = one.batch;
      if (!isTable(list)) return refuse(list, { is: 'unknown-field' });
      if (!lists.includes(list)) lists.push(list);
      if (isStopped()) return null;
      const refused = rows.length ? await room.add({ table: list, from, rows }) : null;
      if (refused) return refused;
    }
    return null;
  };
  for await (const text of texts()) {
    if (isStopped()) return null;
    const refused = await take(splitter.push(text));
    if (refused) return refused;
  }
  if (isStopped()) return null;
  return (await take(splitter.end())) ?? room.check(fields, lists);
}

/** Format and version stand first in every file of ours; in another one they are looked for to its end. */
async function readBegin(texts: Texts): Promise<Begin | Refused> {
  const splitter = splitBackup();
  const raw: Record<string, unknown> = {};
  const isKnown = () => 'format' in raw && 'version' in raw;
  for await (const text of texts()) {
    for (const one of splitter.push(text)) {
      // What else is wrong is told where it stands.
      if ('wrong' in one && !isKnown()) return { refused: one.wrong };
      if ('field' in one && (one.field === 'format' || one.field === 'version')) raw[one.field] = parsed(one.json);
    }
    if (isKnown()) break;
  }
  if (!isKnown()) {
    const last = splitter.end().find((one) => 'wrong' in one);
    if (last) return { refused: last.wrong };
  }
  const wrong = wrongFieldOf(beginSchema, raw, []);
  // The schema has seen it.
  return wrong ? { refused: wrong } : (raw as Begin);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function refuse(path: string, why: Why): Refused {
  return { refused: { path, why } };
}
