/** Records of a kanban or a list. A link to a client carries its id: `bx-tooltip-user-id="CONTACT_77"`. */
import type { Page, PageKind, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, anyState, distinct, first, fold, matches, textOf, textsIn, within } from '../find';
import { parseMoney } from '../money';
import { keepElement, readRows } from '../row-elements';
import { parseDate } from './dates';
import { openGrid } from './recognise';
import { keyOf, recordAt } from './records';
import * as S from './selectors';

export function rows(frame: Frame, page: Page): Iterable<RecordRow> {
  const root = frame.document.documentElement;
  if (page.kind === 'board') return kanbanRows(frame);
  const grid = openGrid(root);
  return grid?.kind === page.kind ? gridRows(grid.grid, frame, page.kind) : [];
}

/** A card that is dragged says the same in another column: those are not kept. */
function* kanbanRows(frame: Frame): Generator<RecordRow> {
  for (const item of matches(frame.document.documentElement, S.ITEM)) {
    const row = kanbanRow(item, frame);
    if (row) yield row;
  }
}

function kanbanRow(item: HTMLElement, { location }: Frame): RecordRow | null {
  const body = within(item, S.COLUMN_BODY);
  const column = within(item, S.COLUMN);
  const stage = textOf(column && first(column, S.COLUMN_TITLE, anyState));
  // The views by activity and by deadline have columns that are no stages.
  const isByStage = !/\/(?:activity|deadlines|calendar)\//.test(location.pathname);
  const address = addressOf(first(item, S.ITEM_TITLE, anyState), location.href);
  return made(item, address, first(item, S.ITEM_CLIENT, anyState), {
    status: isByStage && stage ? { code: body?.dataset.id || fold(stage), text: stage } : null,
    // A hidden total may be a nought that nobody entered.
    amount: parseMoney(textOf(first(item, S.ITEM_TOTAL))),
    createdAt: null,
  });
}

/** What columns are called; those of smart processes were not seen and are guessed. */
const STAGES = ['STAGE_ID', 'STATUS_ID'];
const SUMS = ['SUM', 'OPPORTUNITY_WITH_CURRENCY', 'OPPORTUNITY'];
/** A link to a contact stands in other columns too: who recommended the client, say. */
const CLIENTS = ['DEAL_CLIENT', 'LEAD_CLIENT', 'CLIENT_INFO', 'CLIENT', 'CONTACT_ID', 'COMPANY_ID'];

const PHONE = /^\+?[\d\s().-]{6,}$/;
const EMAIL = /^\S+@\S+\.\S+$/;

function gridRows(grid: HTMLElement, frame: Frame, kind: PageKind): Iterable<RecordRow> {
  const names = matches(grid, S.HEAD_CELL)
    .filter((th) => !within(th, S.PINNED_HEAD))
    .map((th) => th.dataset.name ?? '');
  const places = (wanted: readonly string[]) => wanted.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  const columns = {
    stage: places(STAGES),
    sum: places(SUMS),
    client: places(CLIENTS),
    created: places(['DATE_CREATE']),
    // Of the record itself: who a deal's phone belongs to, its column does not say.
    phone: places(['PHONE']),
    email: places(['EMAIL']),
  };
  return readRows(matches(grid, S.ROW), `${kind} ${names}`, (tr) => {
    const cells = matches(tr, S.CELL).filter((td) => td.parentElement === tr);
    /** What the first of the columns that has it says. */
    const pick = <T>(column: keyof typeof columns, read: (cell: HTMLElement) => T | null): T | null => {
      for (const place of columns[column]) {
        const cell = cells[place];
        const found = cell && read(cell);
        if (found) return found;
      }
      return null;
    };
    const link = ownLink(tr, kind);
    const stage = pick('stage', (cell) => textOf(first(cell, S.STAGE_TITLE, anyState)) || null);
    const client = pick('client', (cell) => first(cell, S.CLIENT_LINK, anyState));
    const row = made(tr, addressOf(link, frame.location.href) ?? defaultAddress(tr, frame.location.href), client, {
      status: stage ? { code: fold(stage), text: stage } : null,
      amount: pick('sum', (cell) => parseMoney(textOf(cell))),
      createdAt: pick('created', (cell) => parseDate(textOf(cell), frame.now())),
    });
    const texts = (column: 'phone' | 'email', form: RegExp) =>
      pick(column, (cell) => distinct(textsIn(cell)).filter((text) => form.test(text))) ?? [];
    const contacts = { phones: texts('phone', PHONE), emails: texts('email', EMAIL) };
    const isClient = kind === 'contact-list' || kind === 'company-list';
    return row && isClient
      ? keepElement({ ...row, clientId: row.id, clientName: textOf(link) || null, ...contacts }, tr)
      : row;
  });
}

/** The row's link to its own record: a client of the same number may stand beside it. */
function ownLink(tr: HTMLElement, kind: PageKind): HTMLElement | null {
  const isOwn = (link: HTMLElement) => {
    const record = recordAt(link.getAttribute('href') ?? '');
    return record?.id === tr.dataset.id && kind === `${record?.kind}-list`;
  };
  return first(tr, S.ROW_LINK, (link) => isOwn(link) && textOf(link) !== '') ?? first(tr, S.ROW_LINK, isOwn);
}

/** What a double click on the row opens; the column with the link can be hidden. */
function defaultAddress(tr: HTMLElement, base: string): string | null {
  const path = /'(\/[^']+)'/.exec(tr.dataset.defaultAction ?? '')?.[1];
  return path && URL.canParse(path, base) ? new URL(path, base).href : null;
}

function made(
  element: HTMLElement,
  url: string | null,
  client: HTMLElement | null,
  rest: Pick<RecordRow, 'status' | 'amount' | 'createdAt'>,
): RecordRow | null {
  const record = url === null ? null : recordAt(url);
  if (!url || !record || record.id !== element.dataset.id) return null;
  return keepElement(
    {
      id: keyOf(record),
      number: record.id,
      url,
      clientId: client?.getAttribute('bx-tooltip-user-id') ?? null,
      clientName: textOf(client) || null,
      product: null,
      ...rest,
    },
    element,
  );
}
