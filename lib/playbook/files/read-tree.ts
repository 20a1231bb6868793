/** Reads the fields of an entry in the Markdown of `markdown.ts`. */
import type { Why } from '@/lib/model/wrong-field';

export interface Faulty {
  /** From 1. */
  line: number;
  why: Why;
}

interface Reader {
  lines: readonly string[];
  at: number;
  /** Of the first of `lines`. */
  line: number;
}

const DEEPEST = 12;

export function readTree(lines: readonly string[], line: number): { fields: [string, unknown][] } | Faulty {
  const reader: Reader = { lines, at: 0, line };
  skipBlank(reader);
  if (reader.at === lines.length) return { fields: [] };
  const read = readLevel(reader, 0, 0);
  if (isFaulty(read)) return read;
  skipBlank(reader);
  if (reader.at < lines.length) return fault(reader, { is: 'unreadable' });
  return Array.isArray(read.value)
    ? fault(reader, { is: 'unreadable' })
    : { fields: Object.entries(read.value as object) };
}

type Value = { value: unknown } | Faulty;

/** Fields or a list, as far as they stand at this indent. */
function readLevel(reader: Reader, indent: number, depth: number): Value {
  if (depth > DEEPEST) return fault(reader, { is: 'too-deep' });
  const fields: [string, unknown][] = [];
  const list: unknown[] = [];
  const names = new Set<string>();
  for (skipBlank(reader); indentOf(reader) === indent; skipBlank(reader)) {
    const text = (reader.lines[reader.at] ?? '').slice(indent);
    const [, name, rest] = /^(?:- ([A-Za-z_][\w]*):|\d+\.)(?: (.*))?$/su.exec(text) ?? [];
    const isField = text.startsWith('- ');
    if (name === undefined && !/^\d+\./.test(text)) return fault(reader, { is: 'unreadable' });
    if (isField ? list.length > 0 : fields.length > 0) return fault(reader, { is: 'unreadable' });
    if (name !== undefined && names.size === names.add(name).size) return fault(reader, { is: 'repeated' });
    reader.at += 1;
    const read = rest?.trim() ? { value: unquoted(rest.trimEnd()) } : readBelow(reader, indent, depth);
    if (isFaulty(read)) return read;
    if (name === undefined) list.push(read.value);
    else fields.push([name, read.value]);
  }
  if (indentOf(reader) > indent) return fault(reader, { is: 'unreadable' });
  return { value: list.length > 0 ? list : Object.fromEntries(fields) };
}

/** What a mark without a value on its line means: a code block, or a level further in. */
function readBelow(reader: Reader, indent: number, depth: number): Value {
  skipBlank(reader);
  const inner = indentOf(reader);
  if (inner <= indent) return fault(reader, { is: 'unreadable' });
  const open = /^\s*(`{3,})[a-z]*\s*$/.exec(reader.lines[reader.at] ?? '')?.[1];
  if (open === undefined) return readLevel(reader, inner, depth + 1);
  let end = reader.at + 1;
  while (end < reader.lines.length && reader.lines[end]?.trim() !== open) end += 1;
  if (end === reader.lines.length) return fault(reader, { is: 'unreadable' });
  const lines = reader.lines.slice(reader.at + 1, end);
  reader.at = end + 1;
  return { value: lines.map((text) => (text.slice(0, inner).trim() === '' ? text.slice(inner) : text)).join('\n') };
}

function skipBlank(reader: Reader): void {
  while (reader.at < reader.lines.length && reader.lines[reader.at]?.trim() === '') reader.at += 1;
}

/** -1 at the end. */
function indentOf({ lines, at }: Reader): number {
  const text = lines[at];
  return text === undefined ? -1 : text.length - text.trimStart().length;
}

function fault(reader: Reader, why: Why): Faulty {
  return { line: reader.line + reader.at, why };
}

function isFaulty(read: Value): read is Faulty {
  return 'why' in read;
}

/** The value that a line means; a string unless it is written as another one. */
export function unquoted(written: string): unknown {
  if (!/^(?:"|\[\]$|\{\}$|-?\d|true$|false$|null$)/.test(written)) return written;
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}
