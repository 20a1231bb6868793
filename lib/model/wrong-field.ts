/** Says which field of a foreign file is wrong first, and why; the words for it are in the dictionaries. */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** Reasons that need no further word. */
export type PlainReason =
  | 'invalid'
  | 'not-json'
  | 'too-long'
  | 'unknown-field'
  | 'forbidden-name'
  | 'name'
  | 'form'
  | 'repeated'
  | 'unknown-client'
  | 'unknown-note'
  | 'unknown-event'
  | 'unknown-book'
  | 'not-its-key'
  /** Of playbooks: what `hostile.ts` and lib/playbook/files say. */
  | 'turning'
  | 'too-deep'
  | 'nowhere'
  | 'circle'
  | 'no-headings'
  | 'no-texts'
  | 'unreadable'
  /** The bytes of a picture are none of its type. */
  | 'not-a-picture';

export type Why =
  | { is: PlainReason }
  /** `what`: types, or the values one of which has to stand there. */
  | { is: 'expected'; what: string }
  | { is: 'at-least' | 'at-most'; count: number; of: 'characters' | 'entries' | 'value' };

/** `path` as in code, e.g. `notes[3].text`; empty for the file as a whole. */
export interface WrongField {
  path: string;
  why: Why;
}

/** The first wrong field of a failed parse; `at` is where the parsed value stands in the file. */
export function firstWrongField(error: z.core.$ZodError, at: readonly PropertyKey[] = []): WrongField {
  const issue = error.issues[0];
  if (issue === undefined) return { path: pathOf(at), why: { is: 'invalid' } };
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return { path: pathOf([...path, ...issue.keys.slice(0, 1)]), why: { is: 'unknown-field' } };
  return { path: pathOf(path), why: whyOf(issue) };
}

/** The first wrong field of a value, or null if it is as the schema says. */
export function wrongFieldOf(schema: z.ZodMiniType, value: unknown, at: readonly PropertyKey[]): WrongField | null {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? null : firstWrongField(parsed.error, at);
  } catch (error) {
    // Zod hands errors on as arguments, and a function takes no hundred thousand of them.
    if (error instanceof RangeError) return { path: pathOf(at), why: { is: 'invalid' } };
    throw error;
  }
}

export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => text + stepIn(key, text === ''), '');
}

function stepIn(key: PropertyKey, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}

/** What a schema's own check may say by `params.is`. */
const REFINED = ['repeated', 'not-a-picture'] as const;

function whyOf(issue: Issue): Why {
  switch (issue.code) {
    case 'invalid_type':
      return { is: 'expected', what: issue.expected };
    case 'invalid_value':
      return { is: 'expected', what: issue.values.map((value) => JSON.stringify(value)).join(' | ') };
    case 'too_small':
      return { is: 'at-least', count: Number(issue.minimum), of: unitOf(issue.origin) };
    case 'too_big':
      return { is: 'at-most', count: Number(issue.maximum), of: unitOf(issue.origin) };
    case 'invalid_format':
      return { is: 'form' };
    case 'invalid_key':
      return { is: 'name' };
    case 'custom':
      return { is: REFINED.find((reason) => reason === issue.params?.is) ?? 'invalid' };
    default:
      return { is: 'invalid' };
  }
}

function unitOf(origin: string): 'characters' | 'entries' | 'value' {
  return origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'value';
}
