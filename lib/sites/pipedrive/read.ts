/** Facts of a deal, lead, person or organisation, from the visible view or preview alone. */
import type { Facts, Page, PageKind, Status } from '@/lib/model/page';
import type { Frame } from '../contract';
import { type Absent, clean, distinct, facts, first, fold, idIn, isVisible, matches, textOf, within } from '../find';
import { parseMoney } from '../money';
import { recordAt } from './address';
import { drawerOf } from './drawer';
import {
  type Contact,
  chosen,
  contactsIn,
  EMAIL,
  fieldOf,
  isOwn,
  PHONE,
  partOf,
  whyAbsent,
  whyAbsentIn,
  whyNoBlock,
} from './fields';
import { LABELS } from './labels';
import { isOwnPart, recall, visitOf } from './memory';
import * as S from './selectors';

type Values = Parameters<typeof facts>[0];

const PERSON_ID = /\/person\/(\d+)/;
const BLOCKS = [...S.DETAIL_BLOCK, ...S.PERSON_BLOCK, ...S.ORGANIZATION_BLOCK, ...S.DEAL_BLOCK, ...S.OLD_BLOCK];

export function read({ document }: Frame, page: Page): Facts {
  if (page.recordId === null) return {};
  const drawer = drawerOf(document);
  const root = drawer?.panel ?? viewOf(document);
  const visit = visitOf(document, `${page.kind} ${page.recordId}`);
  const heading = partOf(root, [...S.TITLE, ...S.LEAD_TITLE]);
  const blocks = matches(root, BLOCKS).filter(isVisible);
  const view: View = {
    root,
    heading: heading && isOwnPart(visit, 'heading', new Map([[heading, written(heading)]])) ? heading : null,
    hasSidebar: isOwnPart(visit, 'sidebar', new Map(blocks.map((block) => [block, textOf(block)]))),
    title: '',
  };
  // The tab's title is the page's, not a preview's; and it is of use in the old shell alone, once that stands.
  const named = new Map([[document.documentElement, document.title]]);
  if (!drawer && !heading && first(root, S.OLD_SHELL) && isOwnPart(visit, 'title', named))
    view.title = nameInTitle(document.title);
  const isDeal = page.kind === 'deal' || page.kind === 'lead';
  return recall(visit, facts(isDeal ? readDeal(view, page) : readContact(view, page)));
}

/** What holds the heading, which is a text area. */
export function heading({ document }: Frame): HTMLElement | null {
  const title = partOf(drawerOf(document)?.panel ?? viewOf(document), [...S.TITLE, ...S.LEAD_TITLE]);
  return title && within(title, S.HEADING);
}

/** What may be read: parts that the record before has left are not in it. */
interface View {
  root: HTMLElement;
  heading: HTMLElement | null;
  hasSidebar: boolean;
  title: string;
}

export function viewOf(document: Document): HTMLElement {
  return first(document.documentElement, S.VIEW) ?? document.body;
}

function readDeal(view: View, { kind, recordId }: Page): Values {
  const { root, heading } = view;
  return {
    title: heading ? written(heading) : view.title,
    ...(kind === 'deal' && { recordNumber: recordId, status: heading && stageOf(root) }),
    ...(view.hasSidebar ? { ...personOf(root, kind), ...fieldsOf(root, kind) } : NO_DEAL_FIELDS),
  };
}

type Contacts = Pick<Values, 'phones' | 'emails'>;
const NO_CONTACTS: Contacts = { phones: null, emails: null };
const NO_DEAL_FIELDS = {
  clientName: null,
  clientId: null,
  ...NO_CONTACTS,
  company: null,
  amount: null,
  manager: null,
  nextActivity: null,
};

/** The person whom the deal or lead is linked with. */
function personOf(root: HTMLElement, kind: PageKind): Values {
  const block = partOf(root, S.PERSON_BLOCK);
  const field = block ?? fieldOf(root, kind, LABELS.person) ?? whyNoBlock(root);
  if (!isElement(field)) return { clientName: field, clientId: field, phones: field, emails: field };
  const link = first(field, S.PERSON_LINK);
  const why = block && whyAbsentIn(block);
  return {
    clientName: textOf(link) || why,
    clientId: idIn(link, PERSON_ID) || why,
    phones: contactsIn(field, PHONE),
    emails: contactsIn(field, EMAIL),
  };
}

function fieldsOf(root: HTMLElement, kind: PageKind): Values {
  const value = fieldOf(root, kind, LABELS.value);
  return {
    company: organizationOf(root, kind),
    amount: isElement(value) ? parseMoney(textOf(value)) : value,
    manager: textIn(fieldOf(root, kind, LABELS.owner)),
    nextActivity: textIn(fieldOf(root, kind, LABELS.nextActivity)),
  };
}

function readContact(view: View, { kind, recordId }: Page): Values {
  const { root, heading, hasSidebar } = view;
  const isPerson = kind === 'contact';
  return {
    clientName: heading ? written(heading) : view.title,
    // Persons and organisations are numbered apart.
    clientId: isPerson ? recordId : `ORG_${recordId}`,
    ...(hasSidebar ? ownContacts(root, kind, recordId) : NO_CONTACTS),
    manager: hasSidebar ? textIn(fieldOf(root, kind, LABELS.owner)) : null,
    ...(isPerson && { company: hasSidebar ? organizationOf(root, kind) : null }),
  };
}

function ownContacts(root: HTMLElement, kind: PageKind, recordId: string | null): Contacts {
  const own = [...(kind === 'contact' ? S.PERSON_BLOCK : S.ORGANIZATION_BLOCK), ...S.DETAIL_BLOCK, ...S.OLD_BLOCK];
  const blocks = matches(root, own)
    .filter((block) => isVisible(block) && isOwn(root, kind)(block))
    .filter((block) => speaksOf(block, kind, recordId));
  const contacts = (sort: Contact) => {
    const found = blocks.map((block) => contactsIn(block, sort));
    const texts = distinct(found.flatMap((one) => (Array.isArray(one) ? one : [])));
    return texts.length ? texts : (found.find((one) => one && 'absent' in one) ?? null);
  };
  if (!blocks.length) return { phones: whyAbsent(root, kind), emails: whyAbsent(root, kind) };
  return { phones: contacts(PHONE), emails: contacts(EMAIL) };
}

/** A block that links to somebody else may hold somebody else's phone; a person's own organisation is no such link. */
function speaksOf(block: HTMLElement, kind: PageKind, recordId: string | null): boolean {
  const mayNameCompany = kind === 'contact' && within(block, S.OLD_BLOCK) !== block;
  return matches(block, [...S.PERSON_LINK, ...S.ORGANIZATION_LINK]).every((link) => {
    const record = recordAt(link.getAttribute('href'));
    return !record || (record.kind === kind && record.id === recordId) || (mayNameCompany && record.kind === 'company');
  });
}

function organizationOf(root: HTMLElement, kind: PageKind): string | Absent | null {
  const block = partOf(root, S.ORGANIZATION_BLOCK);
  const field = block ?? fieldOf(root, kind, LABELS.organization) ?? whyNoBlock(root);
  if (!isElement(field)) return field;
  return textOf(first(field, S.ORGANIZATION_LINK)) || (block && whyAbsentIn(block));
}

/** The heading is a text area; a lead's is not. */
function written(heading: HTMLElement): string {
  // By its name, not by its class: the document may be another window's.
  return heading.localName === 'textarea' ? clean((heading as HTMLTextAreaElement).value) : textOf(heading);
}

/** "(3) Anna Schmidt - contact details": a count of news, the name, what kind of page it is in the user's language. */
function nameInTitle(title: string): string {
  return clean(/^(?:\(\d+\)\s*)?(.+)\s[-–]\s[^-–]+$/.exec(title)?.[1]);
}

/** The current stage's button says how long, then which: "12 days · Offer". */
function stageOf(root: Element): Status | null {
  const button = partOf(root, S.STAGE);
  const text =
    textOf(button).replace(/^\D{0,2}\d+\s*\p{L}+\.?\s*·\s*/u, '') || clean(button?.getAttribute('aria-label'));
  return text ? { code: fold(text), text } : null;
}

function textIn(found: HTMLElement | Absent | null): string | Absent | null {
  return isElement(found) ? chosen(found) : found;
}

function isElement(found: HTMLElement | Absent | null): found is HTMLElement {
  return found !== null && 'nodeType' in found;
}
