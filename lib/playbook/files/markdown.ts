/**
 * A playbook as a Markdown file that reads well anywhere and loses nothing: headings for the parts and their entries,
 * `- name: value` for fields, `1. value` for lists, code blocks for texts of several lines. What would read as something
 * else is written in quotation marks, as in JSON.
 */
import type { Playbook } from '@/lib/model/playbook';
import { PARTS } from '../layer';
import { isTooLong, type ReadBook, readBook, refused } from './read-book';
import { type Faulty, readTree, unquoted } from './read-tree';

type Tree = Record<string, unknown>;

const STEP = '   ';

export function writeMarkdownBook(book: Playbook): string {
  const { title, ...rest } = book;
  const fields = Object.entries(rest).filter(([name]) => !PARTS.some((part) => part === name));
  const lines = [`# ${scalar(title)}`, '', ...written(Object.fromEntries(fields), '')];
  for (const part of PARTS) {
    if (book[part].length === 0) continue;
    lines.push('', `## ${part}`);
    for (const { title: name, ...entry } of book[part])
      lines.push('', `### ${scalar(name)}`, '', ...written(entry, ''));
  }
  return `${lines.join('\n')}\n`;
}

export function readMarkdownBook(markdown: string): ReadBook {
  if (isTooLong(markdown)) return refused('', { is: 'too-long' });
  const read = readRaw(markdown);
  return 'why' in read ? refused(`line ${read.line}`, read.why) : readBook(read.tree);
}

/** As the file has it, before any schema. */
export function readRaw(markdown: string): { tree: Tree } | Faulty {
  const blocks = blocksOf(
    markdown
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .split('\n'),
  );
  const book = new Map<string, unknown>(PARTS.map((part) => [part, []]));
  let list: unknown[] | null = null;
  for (const { level, heading, line, lines } of blocks) {
    const read = readTree(lines, line + 1);
    if ('why' in read) return read;
    if (level === 1)
      for (const [name, value] of [['title', unquoted(heading)] as const, ...read.fields]) book.set(name, value);
    const part = PARTS.find((one) => one === heading);
    if (level === 2) {
      if (!part) return { line, why: { is: 'unreadable' } };
      list = [];
      book.set(part, list);
    }
    if (level === 3) {
      if (!list) return { line, why: { is: 'unreadable' } };
      list.push(Object.fromEntries([['title', unquoted(heading)], ...read.fields]));
    }
  }
  return { tree: Object.fromEntries(book) };
}

interface Block {
  level: number;
  heading: string;
  /** Of the heading, from 1. */
  line: number;
  lines: string[];
}

/** Headings inside code blocks are text. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let fence: string | null = null;
  for (const [at, text] of lines.entries()) {
    const [, level = '', heading = ''] = (fence === null && /^(#{1,3}) (.*)$/su.exec(text)) || [];
    const mark = /^\s*(`{3,})[a-z]*\s*$/.exec(text)?.[1];
    if (fence === null && mark !== undefined) fence = mark;
    else if (mark === fence) fence = null;
    if (level) blocks.push({ level: level.length, heading: heading.trimEnd(), line: at + 1, lines: [] });
    else blocks.at(-1)?.lines.push(text);
  }
  return blocks;
}

function written(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => item('1.', one, indent));
  return Object.entries(value as Tree).flatMap(([name, one]) =>
    one === undefined ? [] : item(`- ${name}:`, one, indent),
  );
}

/** The mark with its value, on one line where it fits there. */
function item(mark: string, value: unknown, indent: string): string[] {
  if (typeof value === 'object' && value !== null) {
    if (Object.keys(value).length === 0) return [`${indent}${mark} ${Array.isArray(value) ? '[]' : '{}'}`];
    return [`${indent}${mark}`, ...written(value, indent + STEP)];
  }
  if (typeof value === 'string' && isLong(value)) {
    const fence = '`'.repeat(Math.max(3, ...[...value.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    const lines = value.split('\n').map((line) => (line === '' ? '' : indent + STEP + line));
    return [`${indent}${mark}`, '', `${indent}${STEP}${fence}text`, ...lines, `${indent}${STEP}${fence}`, ''];
  }
  return [`${indent}${mark} ${typeof value === 'string' ? scalar(value) : JSON.stringify(value)}`];
}

/** Several lines without a sign that a text editor would lose. */
function isLong(value: string): boolean {
  return value.includes('\n') && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value.replaceAll('\n', ''));
}

function scalar(value: string): string {
  const plain = value !== '' && value === value.trim() && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value);
  return plain && unquoted(value) === value ? value : JSON.stringify(value);
}
