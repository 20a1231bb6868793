/** Scripts out of what people have: a table, or a document with headings. */
import { TURNING } from '@/lib/model/hostile';
import type { Script } from '@/lib/model/playbook';
import { scriptSchema } from '@/lib/model/playbook';
import { type WrongField, wrongFieldOf } from '@/lib/model/wrong-field';
import { isTooLong, refused } from './read-book';

export type ReadScripts = { scripts: Script[] } | { refused: WrongField };

/** Where the table does not say when a script is used, its tags or title do. */
interface Loose {
  title: string;
  text: string;
  tags: string[];
  /** From 1, in the file. */
  line: number;
}

const COLUMNS: Record<'title' | 'text' | 'tags', readonly string[]> = {
  title: ['title', 'name', 'название', 'заголовок', 'имя', 'заглавие', 'име', 'cím', 'név'],
  text: ['text', 'message', 'текст', 'сообщение', 'шаблон', 'съобщение', 'szöveg', 'üzenet'],
  tags: ['tags', 'tag', 'stage', 'теги', 'тег', 'метки', 'этап', 'етикети', 'етап', 'címkék', 'címke', 'szakasz'],
};

/** Columns by their names in any of our languages, or else title, text, tags. Comma, semicolon or tab between them. */
export function readTable(csv: string): ReadScripts {
  if (isTooLong(csv)) return refused('', { is: 'too-long' });
  const rows = rowsOf(csv.replace(/^\ufeff/, ''));
  const named = (cells: readonly string[], column: keyof typeof COLUMNS) =>
    cells.findIndex((cell) => COLUMNS[column].includes(cell.trim().toLowerCase()));
  const [head = { cells: [], line: 1 }] = rows;
  const isHead = named(head.cells, 'text') >= 0;
  const at = isHead
    ? { title: named(head.cells, 'title'), text: named(head.cells, 'text'), tags: named(head.cells, 'tags') }
    : { title: 0, text: 1, tags: 2 };
  return scriptsOf(
    rows.slice(isHead ? 1 : 0).map(({ cells, line }) => ({
      title: cells[at.title] ?? '',
      text: cells[at.text] ?? '',
      tags: (cells[at.tags] ?? '').split(/[,;|]/),
      line,
    })),
  );
}

/** A text under each heading; the headings above it are its tags. */
export function readDocument(written: string): ReadScripts {
  if (isTooLong(written)) return refused('', { is: 'too-long' });
  const lines = written
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const headings = headingsIn(lines);
  if (headings.length === 0) return refused('line 1', { is: 'no-headings' });
  const above: string[] = [];
  const found = headings.map(({ level, title, line, from }, at): Loose => {
    above.length = Math.min(above.length, level - 1);
    const tags = above.filter((one) => one !== undefined);
    above[level - 1] = title;
    const end = headings[at + 1]?.line ?? lines.length + 1;
    return {
      title,
      text: lines
        .slice(from, end - 1)
        .join('\n')
        .trim(),
      tags,
      line,
    };
  });
  return scriptsOf(found.filter(({ text }) => text !== ''));
}

interface Heading {
  level: number;
  title: string;
  /** From 1. */
  line: number;
  /** Index of the first line of its text. */
  from: number;
}

function headingsIn(lines: readonly string[]): Heading[] {
  const marked = lines.flatMap((text, at): Heading[] => {
    const [, signs = '', title = ''] = /^(#{1,6})\s+(.*?)\s*#*\s*$/su.exec(text) ?? [];
    if (title) return [{ level: signs.length, title, line: at + 1, from: at + 1 }];
    const under = lines[at + 1] ?? '';
    if (text.trim() === '' || !/^(?:={3,}|-{3,})\s*$/.test(under)) return [];
    return [{ level: under.startsWith('=') ? 1 : 2, title: text.trim(), line: at + 1, from: at + 2 }];
  });
  if (marked.length > 0) return marked;
  // A short line of its own that ends like no sentence, with a text below it.
  return lines.flatMap((text, at): Heading[] => {
    const title = text.trim().replace(/:$/, '');
    const stands = (at === 0 || lines[at - 1]?.trim() === '') && lines.slice(at + 1).some((one) => one.trim() !== '');
    return stands && title !== '' && title.length <= 80 && !/[.!?…,;)]$/.test(title)
      ? [{ level: 1, title, line: at + 1, from: at + 1 }]
      : [];
  });
}

/** The same title has the same id each time, so that the file can be read in again after it was changed. */
function scriptsOf(found: readonly Loose[]): ReadScripts {
  const filled = found.filter(({ title, text }) => title.trim() !== '' || text.trim() !== '');
  if (filled.length === 0) return refused('', { is: 'no-texts' });
  if (filled.length > MOST_SCRIPTS)
    return refused(`line ${filled[MOST_SCRIPTS]?.line}`, { is: 'at-most', count: MOST_SCRIPTS, of: 'entries' });
  const ids = new Map<string, number>();
  const scripts: Script[] = [];
  for (const { title: written, text, tags, line } of filled) {
    const title = (written.trim() || text.trim().split('\n')[0] || '').slice(0, 300);
    const times = (ids.get(title) ?? 0) + 1;
    ids.set(title, times);
    const stages = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
    const script: Script = {
      id: `text.${hashOf(title)}${times > 1 ? `-${times}` : ''}`,
      title,
      situation: stages.join(', ').slice(0, 300) || title,
      ...(stages.length > 0 && { stages }),
      channels: ['chat'],
      text: text.trim(),
      triggers: [],
    };
    const wrong = TURNING.test(text + title)
      ? { path: 'text', why: { is: 'turning' as const } }
      : wrongFieldOf(scriptSchema, script, []);
    if (wrong) return refused(`line ${line}: ${wrong.path}`, wrong.why);
    scripts.push(script);
  }
  return { scripts };
}

const MOST_SCRIPTS = 2000;

/** FNV-1a, twice with another beginning: 64 bits in hexadecimal. */
function hashOf(text: string): string {
  const half = (start: number) => {
    let hash = start;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x01234567);
}

interface CsvRow {
  cells: string[];
  line: number;
}

/** RFC 4180, with the separator that the first line has most of. */
function rowsOf(csv: string): CsvRow[] {
  const first = csv.slice(0, csv.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  const separator = ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: CsvRow[] = [];
  let row: CsvRow = { cells: [], line: 1 };
  let line = 1;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    // A quotation mark without its end: the rest is one cell.
    if (!match) break;
    const [whole, quoted, plain = '', end] = match;
    row.cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'));
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    rows.push(row);
    row = { cells: [], line };
  }
  if (row.cells.length > 0) rows.push(row);
  return rows;
}
