/** Says in words which field of a foreign file is wrong first. */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** `path` as in code, e.g. `notes[3].text`; empty for the file as a whole. */
export interface WrongField {
  path: string;
  why: string;
}

/** The first wrong field of a failed parse; `at` is where the parsed value stands in the file. */
export function firstWrongField(error: z.core.$ZodError, at: readonly PropertyKey[] = []): WrongField {
  const issue = error.issues[0];
  if (issue === undefined) return { path: pathOf(at), why: 'invalid' };
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return { path: pathOf([...path, ...issue.keys.slice(0, 1)]), why: 'unknown field' };
  return { path: pathOf(path), why: whyOf(issue) };
}

/** The first wrong field of a value, or null if it is as the schema says. */
export function wrongFieldOf(schema: z.ZodMiniType, value: unknown, at: readonly PropertyKey[]): WrongField | null {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? null : firstWrongField(parsed.error, at);
  } catch (error) {
    // Zod hands errors on as arguments, and a function takes no hundred thousand of them.
    if (error instanceof RangeError) return { path: pathOf(at), why: 'invalid' };
    throw error;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => text + stepIn(key, text === ''), '');
}

function stepIn(key: PropertyKey, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}

function whyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return `must ${amount(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${amount(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'regex' ? 'does not have the right form' : `not a valid ${issue.format}`;
    case 'invalid_key':
      return 'not a valid name';
    default:
      return 'invalid';
  }
}

function amount(origin: string, bound: string, limit: number | bigint): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : null;
  if (unit === null) return `be ${bound} ${limit}`;
  const units = unit === 'entry' ? 'entries' : 'characters';
  return `have ${bound} ${limit} ${Number(limit) === 1 ? unit : units}`;
}
