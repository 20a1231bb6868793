/** Examples of answered messages, and the words that found no answer. */
import type { Answer, Example, Unanswered } from '@/lib/model/learning';
import { database } from './db';

/** More of one answer than these teach nothing new; the oldest go. */
const MAX_EXAMPLES = 30;

/** The same words for the same answer are kept once, as the newest. */
export async function addExample(example: Example): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.examples, async () => {
    const before = (await db.examples.toArray()).filter(({ answer }) => isSame(answer, example.answer));
    const older = before.filter(({ text }) => text !== example.text).sort((a, b) => (a.at < b.at ? 1 : -1));
    const gone = [...before.filter(({ text }) => text === example.text), ...older.slice(MAX_EXAMPLES - 1)];
    await db.examples.bulkDelete(gone.map(({ id }) => id));
    await db.examples.put(example);
  });
}

export async function examples(): Promise<Example[]> {
  return (await database()).examples.toArray();
}

export async function addUnanswered(unanswered: Unanswered): Promise<void> {
  await (await database()).unanswered.put(unanswered);
}

/** Newest first. */
export async function unansweredList(): Promise<Unanswered[]> {
  const all = await (await database()).unanswered.toArray();
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Takes them out; resolves to those that were there. */
export async function takeUnanswered(ids: readonly string[]): Promise<Unanswered[]> {
  const db = await database();
  return db.transaction('rw', db.unanswered, async () => {
    const found = (await db.unanswered.bulkGet([...ids])).filter((one) => one !== undefined);
    await db.unanswered.bulkDelete(found.map(({ id }) => id));
    return found;
  });
}

function isSame(one: Answer, other: Answer): boolean {
  return one.playbookId === other.playbookId && one.kind === other.kind && one.id === other.id;
}
