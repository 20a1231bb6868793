/** Which kind of file or pasted text it is, by what stands in it. */
import type { Playbook, Script } from '@/lib/model/playbook';
import type { WrongField } from '@/lib/model/wrong-field';
import { readDocument, readTable } from './loose-texts';
import { readMarkdownBook } from './markdown';
import { readJsonBook } from './read-book';

/** A whole playbook, scripts for one, or why neither. */
export type ReadAny = { book: Playbook } | { scripts: Script[] } | { refused: WrongField };

/** `name`: of the file; null: it was pasted. */
export function readAny(name: string | null, text: string): ReadAny {
  const begin = text.slice(0, 2000).trimStart();
  if (/\.json$/i.test(name ?? '') || begin.startsWith('{')) return readJsonBook(text);
  if (/^\ufeff?# /.test(begin) && /^- schema: \d/m.test(begin)) return readMarkdownBook(text);
  if (/\.[ct]sv$/i.test(name ?? '')) return readTable(text);
  const [line = ''] = begin.split('\n', 1);
  // Cells of a spreadsheet come with tabs between them.
  return name === null && line.includes('\t') ? readTable(text) : readDocument(text);
}
