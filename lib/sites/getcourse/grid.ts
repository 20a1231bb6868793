/** The platform's grids, by the meaning of their columns: which there are, and in what order, is the school's choice. */
import type { RecordRow } from '@/lib/model/page';
import { anyState, every, first, fold, matches, textOf } from '../find';
import { readRows } from '../row-elements';
import * as S from './selectors';

/** Where the cells of each column stand. */
export type Columns<C extends string> = ReadonlyMap<C, string>;

/** Rows that `read` can tell something of. `headers`: what a folded header text means. */
export function gridRows<C extends string>(
  { documentElement }: Document,
  headers: Readonly<Record<string, C>>,
  read: (tr: HTMLElement, columns: Columns<C>) => RecordRow | null,
): Iterable<RecordRow> {
  const grid = first(documentElement, S.GRID);
  if (!grid) return [];
  const columns = columnsOf(grid, headers);
  return readRows(every(grid, S.ROW, anyState), [...columns].join(), (tr) => read(tr, columns));
}

/** Finds the row's cell of a column; null where the grid or the row has none. */
export function cellsOf<C extends string>(tr: HTMLElement, columns: Columns<C>): (column: C) => HTMLElement | null {
  const cells = new Map(matches(tr, S.CELL).map((td, at) => [placeOf(td, at), td]));
  return (column) => cells.get(columns.get(column) ?? '') ?? null;
}

/** A cell's number in the grid, which stays when a neighbour is taken out, else its place. */
function placeOf(cell: HTMLElement, at: number): string {
  return cell.getAttribute('data-col-seq') ?? String(at);
}

function columnsOf<C extends string>(grid: Element, headers: Readonly<Record<string, C>>): Columns<C> {
  const columns = new Map<C, string>();
  matches(grid, S.HEADER_CELL).forEach((th, at) => {
    const text = fold(textOf(th));
    const column = Object.hasOwn(headers, text) ? headers[text] : undefined;
    if (column && !columns.has(column)) columns.set(column, placeOf(th, at));
  });
  return columns;
}
