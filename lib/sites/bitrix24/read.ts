/** Facts of a card: deal, lead, contact, company, smart process. Only fields in view mode are read. */
import type { Facts, Page, Status } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, clean, distinct, every, facts, first, fold, textOf } from '../find';
import { parseMoney } from '../money';
import { readChat } from './chat';
import { cardOf } from './recognise';
import type { BxRecord } from './records';
import * as S from './selectors';
import { commentsOf, plannedOf } from './timeline';

/** The card as it is read: fields in `card`, title and timeline somewhere in `root`. */
interface Card {
  root: Element;
  card: Element;
  record: BxRecord;
}

export function read(frame: Frame, page: Page): Facts {
  if (page.kind === 'chat') return readChat(frame);
  const root = frame.document.documentElement;
  const found = cardOf(root, frame.location.href);
  if (!found) return {};
  const card = { root, ...found };
  const kind = found.record.kind;
  const isPerson = kind === 'contact' || kind === 'company';
  return {
    ...(isPerson ? readPerson(card) : kind === 'lead' ? readLead(card) : readDeal(card)),
    ...facts({ nextActivity: plannedOf(root), messages: commentsOf(frame) }),
  };
}

/** The whole title: the platform writes a new name into a part of it. */
export function heading({ document }: Frame): HTMLElement | null {
  return first(document.documentElement, S.HEADING);
}

/** A deal, or a smart process, which has the same fields. */
function readDeal({ root, card, record }: Card): Facts {
  const { client, company } = clientOf(card);
  return facts({
    recordNumber: record.id,
    title: titleOf(root),
    status: stageOf(card, 'STAGE_ID'),
    amount: moneyOf(card),
    clientName: client?.name,
    clientId: client?.id,
    phones: client?.phones,
    emails: client?.emails,
    company: company?.name,
    manager: managerOf(card),
  });
}

/** A lead has its own name and contacts; one made of a known client shows that client's box instead. */
function readLead({ root, card, record }: Card): Facts {
  const { client, company } = clientOf(card);
  const name = nameOf(card);
  return facts({
    recordNumber: record.id,
    title: titleOf(root),
    status: stageOf(card, 'STATUS_ID'),
    amount: moneyOf(card),
    clientName: name || client?.name,
    clientId: client?.id ?? `LEAD_${record.id}`,
    phones: name || !client ? multifield(card, 'PHONE') : client.phones,
    emails: name || !client ? multifield(card, 'EMAIL') : client.emails,
    company: company?.name ?? textOf(fieldText(card, 'COMPANY_TITLE')),
    manager: managerOf(card),
  });
}

function readPerson({ root, card, record: { kind, id } }: Card): Facts {
  return facts({
    clientName: (kind === 'contact' && nameOf(card)) || titleOf(root),
    clientId: `${kind.toUpperCase()}_${id}`,
    phones: multifield(card, 'PHONE'),
    emails: multifield(card, 'EMAIL'),
    manager: managerOf(card),
    ...(kind === 'contact' && { company: boxes(card, 'COMPANY')[0]?.name ?? textOf(fieldText(card, 'COMPANY')) }),
  });
}

function titleOf(root: Element): string {
  return textOf(first(root, S.TITLE));
}

function field(card: Element, name: string): HTMLElement | null {
  return every(card, S.FIELD, (block) => block.dataset.cid === name)[0] ?? null;
}

function fieldText(card: Element, name: string): HTMLElement | null {
  const block = field(card, name);
  return block && first(block, S.FIELD_TEXT, anyState);
}

function nameOf(card: Element): string {
  return clean(`${textOf(fieldText(card, 'NAME'))} ${textOf(fieldText(card, 'LAST_NAME'))}`);
}

/** The stage's own code stands on the step of the bar that has the field's text. */
function stageOf(card: Element, name: string): Status | null {
  const text = textOf(fieldText(card, name));
  const steps = every(card, S.STAGE_STEP, anyState).filter((step) => fold(textOf(step)) === fold(text));
  const code = steps.length === 1 && (steps[0]?.dataset.id ?? steps[0]?.dataset.stageId);
  return text ? { code: code || fold(text), text } : null;
}

function moneyOf(card: Element) {
  const block = field(card, 'OPPORTUNITY_WITH_CURRENCY');
  return parseMoney(textOf(block && first(block, S.WALLET, anyState)));
}

function managerOf(card: Element): string {
  const block = field(card, 'ASSIGNED_BY_ID');
  return textOf(block && first(block, S.EMPLOYEE, anyState));
}

function multifield(card: Element, name: string): string[] {
  const block = field(card, name);
  return block ? distinct(every(block, S.MULTIFIELD, anyState).map(textOf)) : [];
}

interface Box {
  id: string;
  name: string;
  phones: string[];
  emails: string[];
}

/** Boxes of the CLIENT field are of a company and of contacts, each with its own phone. */
function clientOf(card: Element): { client: Box | undefined; company: Box | undefined } {
  const all = boxes(card, 'CLIENT');
  const company = all.find(({ id }) => id.startsWith('COMPANY'));
  return { client: all.find(({ id }) => id.startsWith('CONTACT')) ?? company, company };
}

function boxes(card: Element, name: string): Box[] {
  const block = field(card, name);
  return (block ? every(block, S.CLIENT_BOX, anyState) : []).flatMap((box) => {
    const link = first(box, S.BOX_NAME, anyState);
    const [, type, id] = /\/crm\/(contact|company)\/details\/(\d+)/.exec(link?.getAttribute('href') ?? '') ?? [];
    const texts = (finder: typeof S.BOX_PHONE) => distinct(every(box, finder, anyState).map(textOf));
    if (!type) return [];
    return {
      id: `${type.toUpperCase()}_${id}`,
      name: textOf(link),
      phones: texts(S.BOX_PHONE),
      emails: texts(S.BOX_EMAIL),
    };
  });
}
