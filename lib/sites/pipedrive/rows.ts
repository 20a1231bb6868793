/** Deals of the board and of the list, and leads of the inbox. What the columns mean, their headings say. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, ancestors, distinct, every, first, fold, idIn, matches, textOf, within } from '../find';
import { parseMoney } from '../money';
import { keepElement } from '../row-elements';
import { listAt, recordAt } from './address';
import { chosen } from './fields';
import { LABELS } from './labels';
import { viewOf } from './read';
import * as S from './selectors';

const DEAL_ID = /\/deal\/(\d+)/;
const PERSON_ID = /\/person\/(\d+)/;

/** By the address: a preview over the board leaves the board in sight. */
export function rows({ document, location }: Frame, _page: Page): RecordRow[] {
  const view = viewOf(document);
  const list = recordAt(location.pathname) ? null : listAt(location.pathname);
  if (list === 'board') return every(view, S.TILE).flatMap((tile) => tileRow(tile, location.href) ?? []);
  if (list === 'deal-list') return dealRows(view, location.href);
  return list === 'lead-list' ? leadRows(view, location.href) : [];
}

/** A tile names organisation and person in one text, which is no client. */
function tileRow(tile: HTMLElement, base: string): RecordRow | null {
  const link = first(tile, S.DEAL_LINK);
  const id = idIn(link, DEAL_ID);
  const url = addressOf(link, base);
  return id && url ? rowOf(tile, { id, number: id, url, amount: parseMoney(textOf(first(tile, S.TILE_VALUE))) }) : null;
}

function dealRows(view: HTMLElement, base: string): RecordRow[] {
  const links = new Map<string, HTMLElement>();
  for (const link of every(view, S.DEAL_LINK)) {
    const id = idIn(link, DEAL_ID);
    if (id && !links.has(id) && !within(link, S.DIALOG)) links.set(id, link);
  }
  const alone = rowsAround(view, links);
  const column = columnsOf(view);
  return [...links].flatMap(([id, link]) => {
    const url = addressOf(link, base);
    const element = within(link, S.LIST_ROW) ?? alone.get(link);
    if (!url || !element) return [];
    const stage = column(element, LABELS.stage);
    const value = first(element, S.OLD_VALUE_CELL) ?? column(element, LABELS.value);
    return rowOf(element, {
      id,
      number: id,
      url,
      product: textOf(link) || null,
      amount: parseMoney(textOf(value)),
      status: stage && chosen(stage) ? { code: fold(textOf(stage)), text: textOf(stage) } : null,
      ...clientIn(element),
    });
  });
}

/** The list is no real grid: a row is the highest element that names this deal and no other. */
function rowsAround(view: HTMLElement, links: ReadonlyMap<string, HTMLElement>): Map<HTMLElement, HTMLElement> {
  const owners = new Map<HTMLElement, string | null>();
  const paths = [...links].map(([id, link]) => {
    const path = [link, ...ancestors(link, view)];
    for (const element of path) owners.set(element, owners.has(element) && owners.get(element) !== id ? null : id);
    return { id, link, path };
  });
  const many = links.size > 1;
  // Of a single deal nothing tells where its row ends.
  return new Map(
    paths.map(({ id, link, path }) => [link, (many && path.findLast((one) => owners.get(one) === id)) || link]),
  );
}

function leadRows(view: HTMLElement, base: string): RecordRow[] {
  const column = columnsOf(view);
  return every(view, S.LIST_ROW).flatMap((element) => {
    const id = uuidIn(element);
    if (!id || within(element, S.DIALOG)) return [];
    const value = column(element, LABELS.value);
    return rowOf(element, {
      id,
      url: new URL(`/leads/inbox/${id}`, base).href,
      amount: parseMoney(textOf(value)),
      ...clientIn(element),
    });
  });
}

/** In which attribute a lead's row carries its id differs; it is the only one there. */
function uuidIn(row: HTMLElement): string | null {
  const ids = [...row.attributes].map(({ value }) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(value)?.[0]);
  const [id, ...others] = distinct(ids);
  return id && !others.length ? id : null;
}

/** The person of a row, where it links to one and no other. */
function clientIn(row: HTMLElement): Pick<RecordRow, 'clientId' | 'clientName'> {
  const links = matches(row, S.PERSON_LINK).filter((link) => idIn(link, PERSON_ID));
  const [id, ...others] = distinct(links.map((link) => idIn(link, PERSON_ID)));
  if (!id || others.length) return { clientId: null, clientName: null };
  return { clientId: id, clientName: links.map(textOf).find(Boolean) ?? null };
}

/** Finds a row's cell by the heading of its column, where the row has a cell for each heading. */
function columnsOf(view: HTMLElement): (row: HTMLElement, labels: readonly string[]) => HTMLElement | null {
  const headings = matches(view, S.HEAD_CELL).map((cell) => fold(textOf(cell)));
  return (row, labels) => {
    const cells = matches(row, S.CELL);
    const found = headings.flatMap((heading, i) => (labels.includes(heading) ? [i] : []));
    const [at, ...others] = found;
    return at === undefined || others.length || cells.length !== headings.length ? null : (cells[at] ?? null);
  };
}

type Told = Pick<RecordRow, 'id' | 'url'> & Partial<RecordRow>;

function rowOf(element: HTMLElement, told: Told): RecordRow {
  const row: RecordRow = {
    number: null,
    clientId: null,
    clientName: null,
    status: null,
    amount: null,
    product: null,
    createdAt: null,
    ...told,
  };
  return keepElement(row, element);
}
