/** The sidebar's blocks and rows: which are the record's own, and why one is not there. */
import type { PageKind } from '@/lib/model/page';
import {
  type Absent,
  absent,
  distinct,
  every,
  type Finder,
  first,
  fold,
  isVisible,
  matches,
  textOf,
  textsIn,
  within,
} from '../find';
import { LABELS } from './labels';
import * as S from './selectors';

/** Blocks that speak of other records than the page's own. */
const OTHERS: { [K in PageKind]?: Finder } = {
  deal: [...S.PERSON_BLOCK, ...S.ORGANIZATION_BLOCK],
  lead: [...S.PERSON_BLOCK, ...S.ORGANIZATION_BLOCK],
  contact: [...S.ORGANIZATION_BLOCK, ...S.DEAL_BLOCK],
  company: [...S.PERSON_BLOCK, ...S.DEAL_BLOCK],
};

/** A field is no lower than this, in CSS pixels. */
const ROW_HEIGHT = 24;

/** Does the element speak of the record that is shown in `root`, a view or a preview's panel? */
export function isOwn(root: Element, kind: PageKind): (element: Element) => boolean {
  const others = [...(OTHERS[kind] ?? []), ...S.DIALOG];
  return (element) => {
    const other = within(element, others);
    return !other || other === root || !root.contains(other);
  };
}

/** The first of these in the view itself: what lies over the view in a dialog speaks of something else. */
export function partOf(root: Element, finder: Finder): HTMLElement | null {
  return first(root, finder, (element) => {
    const dialog = within(element, S.DIALOG);
    return isVisible(element) && (!dialog || dialog === root || !root.contains(dialog));
  });
}

/** The value of the record's own field of this name: an element; null where it is empty, not there, or there twice. */
export function fieldOf(root: Element, kind: PageKind, labels: readonly string[]): HTMLElement | Absent | null {
  const rows = matches(root, S.ROW).filter(isOwn(root, kind)).filter(isLabelled(labels));
  const shown = rows.filter(isVisible);
  const [value, ...more] = shown.flatMap((row) => first(row, S.ROW_VALUE) ?? []);
  // A second field of that name is somebody's own, and there is no telling which.
  if (value) return isEmpty(value) || more.some((other) => textOf(other) !== textOf(value)) ? null : value;
  return rows.length > shown.length ? absent('not-opened') : whyAbsent(root, kind);
}

/** Why something of the record itself may be missing: a closed block, or more fields than the page has drawn. */
export function whyAbsent(root: Element, kind: PageKind): Absent | null {
  if (every(root, S.COLLAPSED).some(isOwn(root, kind))) return absent('not-opened');
  return hasMore(root) ? absent('scroll-to-load') : null;
}

/** A block that is not drawn. */
export function whyNoBlock(root: Element): Absent | null {
  return hasMore(root) ? absent('scroll-to-load') : null;
}

/** Why something may be missing inside a block. */
export function whyAbsentIn(block: Element): Absent | null {
  const rows = matches(block, S.ROW);
  if (first(block, S.COLLAPSED) || (rows.length && !rows.some(isVisible))) return absent('not-opened');
  return hasMore(block) ? absent('scroll-to-load') : null;
}

/** What phones or e-mails are told by. */
export interface Contact {
  marks: Finder;
  labels: readonly string[];
  form: RegExp;
}

export const PHONE: Contact = { marks: S.PHONE, labels: LABELS.phone, form: /^\+?[\d\s().\-/]{6,}$/ };
export const EMAIL: Contact = { marks: S.EMAIL, labels: LABELS.email, form: /^\S+@\S+\.\S+$/ };

/** Phones or e-mails of the block's own person: by their marks, or, in a field that is named so, by their form. */
export function contactsIn(block: Element, { marks, labels, form }: Contact): string[] | Absent | null {
  const marked = (root: Element) => every(root, marks).map((element) => contactOf(element, form));
  const rows = every(block, S.ROW);
  const named = rows.filter(isLabelled(labels));
  const found = named.map((row) => {
    const texts = distinct(marked(row));
    return texts.length ? texts : leavesOf(row).filter((text) => form.test(text));
  });
  if (named.length) return distinct(found.flat());
  // Of several fields with phones none is named so: the others may be anybody's.
  if (rows.filter((row) => marked(row).length).length > 1) return null;
  const texts = distinct(marked(block));
  return texts.length ? texts : whyAbsentIn(block);
}

/** The text of a field; a dash is Pipedrive's empty one. */
export function chosen(value: Element): string {
  return textOf(value).replace(/^[-–—]$/, '');
}

function isEmpty(value: Element): boolean {
  return chosen(value) === '';
}

function isLabelled(labels: readonly string[]): (row: HTMLElement) => boolean {
  return (row) => {
    const [label] = matches(row, S.ROW_LABEL);
    return label !== undefined && labels.includes(fold(textOf(label)));
  };
}

/** A link may show an icon alone, or a name: then its address tells. */
export function contactOf(element: HTMLElement, form: RegExp): string {
  const text = textOf(element);
  if (form.test(text)) return text;
  const address = /^[a-z]+:([^?]+)/i.exec(element.getAttribute('href') ?? '')?.[1];
  return address === undefined ? text : decoded(address);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Each text that stands by itself: two numbers of one field have no space between them in its whole text. */
function leavesOf(root: Element): string[] {
  return distinct(textsIn(root));
}

/** Has a virtual list more than it has drawn? Its items are numbered, and what is not drawn below them is room. */
function hasMore(root: Element): boolean {
  return every(root, S.SCROLLER).some((scroller) => {
    const items = matches(scroller, S.ITEM);
    const [top] = items;
    const bottom = items.at(-1);
    if (!top || !bottom) return false;
    const drawn = bottom.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
    return Number(top.dataset.index) > 0 || scroller.scrollHeight - drawn >= ROW_HEIGHT;
  });
}
