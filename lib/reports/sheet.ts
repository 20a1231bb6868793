/** Tables for a spreadsheet: as a file, and for the clipboard. */

export type Cell = string | number | null;

/** A spreadsheet takes a text that begins with one of these for a formula, or for the next cell. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\u2212\uff1d\uff0b\uff0d\uff20]/;

/** A file begins with the mark of its encoding, which a spreadsheet needs to read Cyrillic. */
export const CSV_MARK = '\ufeff';

/** RFC 4180. Numbers are with a dot. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return CSV_MARK + csvLines(rows);
}

/** Some lines of a file that is written piece by piece. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(','));
  return lines.map((line) => `${line}\r\n`).join('');
}

/** For pasting into a spreadsheet: a cell holds no tab and no line break. */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map((cell) => written(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

/** Numbers are numbers, negative ones too; a text that could begin a formula gets the spreadsheet's own sign of a text. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
