/** Facts of a deal, lead, person or organisation, from the visible view alone: a single-page app keeps the old ones. */
import type { Facts, FactValues, Page, Status } from '@/lib/model/page';
import type { Frame } from '../contract';
import type { Finder } from '../find';
import {
  clean,
  distinct,
  every,
  facts,
  first,
  fold,
  idIn,
  isVisible,
  matches,
  textOf,
  valueOfRow,
  within,
} from '../find';
import { parseMoney } from '../money';
import * as S from './selectors';

const PERSON_ID = /\/person\/(\d+)/;

/** Blocks of the sidebar that speak of other records than the page's own. */
const OTHERS: { [K in Page['kind']]?: Finder } = {
  deal: [...S.PERSON_BLOCK, ...S.ORGANIZATION_BLOCK],
  lead: [...S.PERSON_BLOCK, ...S.ORGANIZATION_BLOCK],
  contact: [...S.ORGANIZATION_BLOCK, ...S.DEAL_BLOCK],
  company: [...S.PERSON_BLOCK, ...S.DEAL_BLOCK],
};
/** Folded; users may rename fields and see them in their own language. */
const LABELS = {
  value: ['value', 'deal value', 'lead value', 'сумма', 'стоимость', 'стоимость сделки', 'стойност', 'wert'],
  owner: ['owner', 'deal owner', 'lead owner', 'владелец', 'ответственный', 'собственик', 'besitzer'],
  person: ['person', 'contact person', 'контакт', 'контактное лицо', 'лице за контакт'],
  organization: ['organization', 'организация', 'organisation'],
};

export function read({ document }: Frame, page: Page): Facts {
  const view = viewOf(document);
  if (page.kind === 'deal' || page.kind === 'lead') return readDeal(view, page);
  return page.kind === 'contact' || page.kind === 'company' ? readContact(view, page) : {};
}

export function viewOf(document: Document): HTMLElement {
  return first(document.documentElement, S.VIEW) ?? document.body;
}

function readDeal(view: Element, { kind, recordId }: Page): Facts {
  const person = first(view, S.PERSON_BLOCK) ?? ownValue(view, kind, LABELS.person);
  const link = person && first(person, S.PERSON_LINK);
  return facts({
    title: titleOf(view, kind),
    clientName: textOf(link),
    clientId: idIn(link, PERSON_ID),
    phones: textsIn(person, S.PHONE),
    emails: textsIn(person, S.EMAIL),
    company: organizationOf(view, kind),
    amount: parseMoney(textOf(ownValue(view, kind, LABELS.value))),
    manager: chosen(ownValue(view, kind, LABELS.owner)),
    ...(kind === 'deal' && { recordNumber: recordId, status: stageOf(view) }),
  });
}

function readContact(view: Element, { kind, recordId }: Page): Facts {
  const isPerson = kind === 'contact';
  const ownBlocks = matches(view, [...(isPerson ? S.PERSON_BLOCK : S.ORGANIZATION_BLOCK), ...S.DETAIL_BLOCK])
    .filter(isOwn(kind))
    .filter((block) => matches(block, S.PERSON_LINK).every((a) => isPerson && idIn(a, PERSON_ID) === recordId));
  const contacts = (finder: Finder) => distinct(ownBlocks.flatMap((block) => textsIn(block, finder)));
  const values: { [K in keyof FactValues]?: FactValues[K] | null } = {
    clientName: titleOf(view, kind),
    // Persons and organisations are numbered apart.
    clientId: isPerson ? recordId : `ORG_${recordId}`,
    phones: contacts(S.PHONE),
    emails: contacts(S.EMAIL),
    manager: chosen(ownValue(view, kind, LABELS.owner)),
  };
  return facts(isPerson ? { ...values, company: organizationOf(view, kind) } : values);
}

/** The heading is a text area; its text is its value. */
function titleOf(view: Element, kind: Page['kind']): string {
  const title = first(view, S.TITLE);
  if (title?.localName === 'textarea') return clean((title as HTMLTextAreaElement).value);
  return kind === 'lead' ? textOf(first(view, S.LEAD_TITLE)) : '';
}

/** The current stage's button says how long, then which: "12 days · Offer". */
function stageOf(view: Element): Status | null {
  const text = textOf(first(view, S.STAGE)).replace(/^\d+\s*\p{L}*\.?\s*·\s*/u, '');
  return text ? { code: fold(text), text } : null;
}

function organizationOf(view: Element, kind: Page['kind']): string {
  const block = first(view, S.ORGANIZATION_BLOCK) ?? ownValue(view, kind, LABELS.organization);
  return textOf(block && first(block, S.ORGANIZATION_LINK));
}

/** The value of a field of this very record. */
function ownValue(view: Element, kind: Page['kind'], labels: readonly string[]): HTMLElement | null {
  return valueOfRow(every(view, S.ROW, isOwn(kind)), { label: S.ROW_LABEL, value: S.ROW_VALUE }, labels);
}

function isOwn(kind: Page['kind']) {
  const others = OTHERS[kind] ?? [];
  return (element: Element) => isVisible(element) && !within(element, others);
}

function textsIn(block: Element | null, finder: Finder): string[] {
  return block ? distinct(every(block, finder).map(textOf)) : [];
}

/** An empty field shows a dash. */
function chosen(value: Element | null): string {
  return textOf(value).replace(/^[-–—]$/, '');
}
