/** Deals of the kanban and of the list. A link to a client carries its id: `bx-tooltip-user-id="CONTACT_77"`. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, anyState, every, first, fold, matches, textOf, within } from '../find';
import { parseMoney } from '../money';
import * as S from './selectors';

const elements = new WeakMap<RecordRow, HTMLElement>();

export function rows({ document, location }: Frame, page: Page): RecordRow[] {
  const root = document.documentElement;
  if (page.kind === 'board') return matches(root, S.ITEM).flatMap((item) => kanbanRow(item, location) ?? []);
  const grid = page.kind === 'deal-list' && first(root, S.DEAL_GRID);
  if (!grid) return [];
  const names = matches(grid, S.HEAD_CELL)
    .filter((th) => !within(th, S.PINNED_HEAD))
    .map((th) => th.dataset.name);
  return matches(grid, S.ROW).flatMap((tr) => listRow(tr, names, location.href) ?? []);
}

/** Kanban redraws a card's inside and keeps the card; the list replaces its rows. */
export function rowElement({ document }: Frame, row: RecordRow): HTMLElement | null {
  const known = elements.get(row);
  if (known?.isConnected) return known;
  const all = every(document.documentElement, [...S.ITEM, ...S.ROW], (element) => element.dataset.id === row.id);
  return all[0] ?? null;
}

function kanbanRow(item: HTMLElement, { pathname, href }: Frame['location']): RecordRow | null {
  const title = first(item, S.ITEM_TITLE, anyState);
  const body = within(item, S.COLUMN_BODY);
  const column = within(item, S.COLUMN);
  const stage = textOf(column && first(column, S.COLUMN_TITLE, anyState));
  // The views by activity and by deadline have columns that are no stages.
  const isByStage = !/\/(?:activity|deadlines|calendar)\//.test(pathname);
  return row(item, title, first(item, S.ITEM_CLIENT, anyState), href, {
    status: isByStage && stage ? { code: body?.dataset.id || fold(stage), text: stage } : null,
    // A hidden total may be a nought that nobody entered.
    amount: parseMoney(textOf(first(item, S.ITEM_TOTAL))),
  });
}

function listRow(tr: HTMLElement, names: (string | undefined)[], href: string): RecordRow | null {
  const cells = matches(tr, S.CELL).filter((td) => td.parentElement === tr);
  const cell = (name: string) => cells[names.indexOf(name)] ?? null;
  const stage = cell('STAGE_ID');
  const client = cell('DEAL_CLIENT');
  const text = textOf(stage && first(stage, S.STAGE_TITLE, anyState));
  return row(tr, first(tr, S.DEAL_LINK, anyState), client && first(client, S.CLIENT_LINK, anyState), href, {
    status: text ? { code: fold(text), text } : null,
    amount: parseMoney(textOf(cell('SUM'))),
  });
}

function row(
  element: HTMLElement,
  link: HTMLElement | null,
  client: HTMLElement | null,
  base: string,
  rest: Pick<RecordRow, 'status' | 'amount'>,
): RecordRow | null {
  const id = element.dataset.id;
  const url = addressOf(link, base);
  if (!id || !url?.includes(`/details/${id}/`)) return null;
  const clientId = client?.getAttribute('bx-tooltip-user-id') ?? null;
  const made: RecordRow = {
    id,
    number: id,
    url,
    clientId,
    clientName: textOf(client) || null,
    product: null,
    createdAt: null,
    ...rest,
  };
  elements.set(made, element);
  return made;
}
