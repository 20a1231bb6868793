/** Facts of a deal, lead, contact or company card, and of the messenger. Only fields in view mode are read. */
import type { Facts, Page, Status } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, clean, distinct, every, facts, first, fold, matches, textOf } from '../find';
import { parseMoney } from '../money';
import { openChatTitle } from './recognise';
import * as S from './selectors';

export function read({ document }: Frame, page: Page): Facts {
  const root = document.documentElement;
  if (page.kind === 'chat') return readChat(root);
  const card = matches(root, S.CARD).find(({ id }) => id === `${page.kind}_${page.recordId}_details_container`);
  if (!card) return {};
  if (page.kind === 'deal') return readDeal(root, card, page);
  return page.kind === 'lead' ? readLead(root, card, page) : readPerson(root, card, page);
}

function readDeal(root: Element, card: Element, { recordId }: Page): Facts {
  const { client, company } = clientOf(card);
  return facts({
    recordNumber: recordId,
    title: textOf(first(root, S.TITLE)),
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
function readLead(root: Element, card: Element, { recordId }: Page): Facts {
  const { client, company } = clientOf(card);
  const name = nameOf(card);
  return facts({
    recordNumber: recordId,
    title: textOf(first(root, S.TITLE)),
    status: stageOf(card, 'STATUS_ID'),
    amount: moneyOf(card),
    clientName: name || client?.name,
    clientId: client?.id ?? `LEAD_${recordId}`,
    phones: name || !client ? multifield(card, 'PHONE') : client.phones,
    emails: name || !client ? multifield(card, 'EMAIL') : client.emails,
    company: company?.name ?? textOf(fieldText(card, 'COMPANY_TITLE')),
    manager: managerOf(card),
  });
}

function readPerson(root: Element, card: Element, { kind, recordId }: Page): Facts {
  const title = textOf(first(root, S.TITLE));
  return facts({
    clientName: (kind === 'contact' && nameOf(card)) || title,
    clientId: `${kind.toUpperCase()}_${recordId}`,
    phones: multifield(card, 'PHONE'),
    emails: multifield(card, 'EMAIL'),
    manager: managerOf(card),
    ...(kind === 'contact' && { company: boxes(card, 'COMPANY')[0]?.name ?? textOf(fieldText(card, 'COMPANY')) }),
  });
}

function readChat(root: Element): Facts {
  const message = every(root, S.CHAT_INCOMING).at(-1);
  return facts({
    clientName: textOf(openChatTitle(root)),
    lastIncoming: textOf(message && first(message, S.CHAT_TEXT)),
  });
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
  return text ? { code: (steps.length === 1 && steps[0]?.dataset.id) || fold(text), text } : null;
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
