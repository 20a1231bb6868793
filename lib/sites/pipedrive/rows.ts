/**
 * Deals of the board and of the list, leads of the inbox, people, firms and activities of theirs. What the columns mean,
 * their headings say.
 */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import {
  addressOf,
  ancestors,
  distinct,
  every,
  type Finder,
  first,
  fold,
  idIn,
  matches,
  textOf,
  textsIn,
  within,
} from '../find';
import { parseMoney } from '../money';
import { keepElement } from '../row-elements';
import { listAt, recordAt } from './address';
import { type Contact, chosen, contactOf, EMAIL, PHONE } from './fields';
import { LABELS } from './labels';
import { viewOf } from './read';
import * as S from './selectors';

const DEAL_ID = /\/deal\/(\d+)/;
const PERSON_ID = /\/person\/(\d+)/;
const ORGANIZATION_ID = /\/organization\/(\d+)/;

/** By the address: a preview over the board leaves the board in sight. */
export function rows({ document, location }: Frame, _page: Page): RecordRow[] {
  const view = viewOf(document);
  const list = recordAt(location.pathname) ? null : listAt(location.pathname);
  if (list === 'board') return every(view, S.TILE).flatMap((tile) => tileRow(tile, location.href) ?? []);
  if (list === 'deal-list') return dealRows(view, location.href);
  if (list === 'contact-list' || list === 'company-list') return peopleRows(view, location.href, list);
  if (list === 'activity-list') return activityRows(view, location.href);
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
  const column = columnsOf(view);
  return linesOf(view, S.DEAL_LINK, (link) => idIn(link, DEAL_ID)).flatMap(({ id, link, element }) => {
    const url = addressOf(link, base);
    if (!url) return [];
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
      ...contactsOf(element, column),
    });
  });
}

/** Persons or organisations: the line's own link is the one in front, for a person's line links to a firm as well. */
function peopleRows(view: HTMLElement, base: string, list: 'contact-list' | 'company-list'): RecordRow[] {
  const isPerson = list === 'contact-list';
  const column = columnsOf(view);
  const links = isPerson ? S.PERSON_LINK : S.ORGANIZATION_LINK;
  return linesOf(view, links, (link) => idIn(link, isPerson ? PERSON_ID : ORGANIZATION_ID)).flatMap(
    ({ id, link, element }) => {
      const url = addressOf(link, base);
      const clientId = isPerson ? id : `ORG_${id}`;
      return url
        ? rowOf(element, { id, url, clientId, clientName: textOf(link) || null, ...contactsOf(element, column) })
        : [];
    },
  );
}

/** A line is about the record that it links to: its deal, else its lead, else its person. */
function activityRows(view: HTMLElement, base: string): RecordRow[] {
  const column = columnsOf(view);
  const lines = every(view, S.ACTIVITY_SUBJECT).flatMap((subject) => {
    const element = within(subject, S.LIST_ROW) ?? lineAround(subject, view);
    return element && !within(element, S.DIALOG) ? [{ subject, element }] : [];
  });
  return lines.flatMap(({ subject, element }) => {
    const links = matches(element, S.ANY_RECORD_LINK);
    const found = ['deal', 'lead', 'contact'].flatMap((kind) => {
      const all = links.filter((link) => recordAt(link.getAttribute('href'))?.kind === kind);
      const ids = distinct(all.map((link) => recordAt(link.getAttribute('href'))?.id));
      // Two of a kind: there is no telling which of them it is about.
      return ids.length === 1 ? all.slice(0, 1) : [];
    })[0];
    const record = recordAt(found?.getAttribute('href'));
    const url = found ? addressOf(found, base) : null;
    if (!record || !url) return [];
    const about = { product: textOf(subject) || null, ...clientIn(element), ...contactsOf(element, column) };
    return rowOf(element, { id: record.id, number: record.kind === 'deal' ? record.id : null, url, ...about });
  });
}

/** The largest element around a subject that has no other subject in it. */
function lineAround(subject: HTMLElement, view: HTMLElement): HTMLElement | null {
  const around = [subject, ...ancestors(subject, view)].filter((element) => element !== view);
  return around.findLast((element) => matches(element, S.ACTIVITY_SUBJECT).length < 2) ?? null;
}

interface Line {
  id: string;
  link: HTMLElement;
  element: HTMLElement;
}

/** The lines of a list, each with the first link to its record. */
function linesOf(view: HTMLElement, finder: Finder, idOf: (link: HTMLElement) => string | null): Line[] {
  const links = new Map<string, HTMLElement>();
  for (const link of every(view, finder)) {
    const id = idOf(link);
    if (id && !links.has(id) && !within(link, S.DIALOG)) links.set(id, link);
  }
  const alone = rowsAround(view, links);
  return [...links].flatMap(([id, link]) => {
    const element = within(link, S.LIST_ROW) ?? alone.get(link);
    return element ? [{ id, link, element }] : [];
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
      ...contactsOf(element, column),
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

type Column = ReturnType<typeof columnsOf>;

/** Phones and e-mails of a row: in the columns that are called so, else by their marks, where those are of one field. */
function contactsOf(row: HTMLElement, column: Column): Pick<RecordRow, 'phones' | 'emails'> {
  const read = ({ marks, labels, form }: Contact, old: Finder) => {
    const cell = first(row, old) ?? column(row, labels);
    const found = every(cell ?? row, marks).map((element) => contactOf(element, form));
    const texts = cell && !found.length ? textsIn(cell) : found;
    return distinct(texts).filter((text) => form.test(text));
  };
  return { phones: read(PHONE, S.OLD_PHONE_CELL), emails: read(EMAIL, S.OLD_EMAIL_CELL) };
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
