/** A playbook from a foreign file: of this schema or an older one, sound as a whole, or refused with its first fault. */
import { hostileIn } from '@/lib/model/hostile';
import type { Playbook } from '@/lib/model/playbook';
import { playbookSchema } from '@/lib/model/playbook';
import { type Why, type WrongField, wrongFieldOf } from '@/lib/model/wrong-field';
import { checkGuide } from '../guide';
import { PARTS } from '../layer';

export type ReadBook = { book: Playbook } | { refused: WrongField };

/** In characters, without the pictures. The largest pack of ours is a twentieth of it. */
const MAX_TEXT = 5 * 1024 * 1024;
/** In characters, of the whole file. */
export const MAX_LENGTH = 12 * 1024 * 1024;
/** As long as no word is; a picture is one such run. */
const PICTURE = /[A-Za-z0-9+/]{1000,}/g;

export function isTooLong(file: string): boolean {
  if (file.length <= MAX_TEXT) return false;
  return file.length > MAX_LENGTH || file.replace(PICTURE, '').length > MAX_TEXT;
}

/** Of one part. */
const MOST_ENTRIES = 2000;

export function refused(path: string, why: Why): { refused: WrongField } {
  return { refused: { path, why } };
}

export function readJsonBook(json: string): ReadBook {
  if (isTooLong(json)) return refused('', { is: 'too-long' });
  try {
    return readBook(JSON.parse(json));
  } catch {
    return refused('', { is: 'not-json' });
  }
}

export function writeJsonBook(book: Playbook): string {
  return `${JSON.stringify(book, null, 2)}\n`;
}

export function readBook(raw: unknown): ReadBook {
  const hostile = hostileIn(raw);
  if (hostile) return { refused: hostile };
  const book = upgraded(raw);
  const long = tooLong(book);
  if (long) return { refused: long };
  const wrong = wrongFieldOf(playbookSchema, book, []);
  if (wrong) return { refused: wrong };
  const playbook = playbookSchema.parse(book);
  const fault = faultIn(playbook);
  return fault ? { refused: fault } : { book: playbook };
}

/** Schema 1 had no versions and no paperwork. */
function upgraded(raw: unknown): unknown {
  if (!isRecord(raw) || raw.schema !== 1) return raw;
  return { version: 1, forms: [], checklists: [], quotes: [], contacts: [], ...raw, schema: 2 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Before the schema looks at each entry: a hostile list has no end of errors. */
function tooLong(raw: unknown): WrongField | null {
  if (!isRecord(raw)) return null;
  const long = PARTS.find((part) => Array.isArray(raw[part]) && raw[part].length > MOST_ENTRIES);
  return long === undefined ? null : { path: long, why: { is: 'at-most', count: MOST_ENTRIES, of: 'entries' } };
}

/** What the schema cannot see: two of one name, and guides in which one would stand without a way on. */
function faultIn(book: Playbook): WrongField | null {
  for (const part of PARTS) {
    const ids = new Set<string>();
    for (const [at, { id }] of book[part].entries()) {
      if (ids.has(id)) return { path: `${part}[${at}].id`, why: { is: 'repeated' } };
      ids.add(id);
    }
  }
  for (const [at, guide] of book.guides.entries()) {
    for (const { problem, step } of checkGuide(guide, book)) {
      const place = `guides[${at}].steps[${guide.steps.findIndex(({ id }) => id === step)}]`;
      if (problem === 'no-start') return { path: `guides[${at}].start`, why: { is: 'nowhere' } };
      if (problem === 'twice') return { path: `${place}.id`, why: { is: 'repeated' } };
      if (problem === 'nowhere') return { path: `${place}.next`, why: { is: 'nowhere' } };
      if (problem === 'endless') return { path: place, why: { is: 'circle' } };
    }
  }
  return null;
}
