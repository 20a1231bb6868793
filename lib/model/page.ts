/**
 * What a page is and what was read from it. Types only: content scripts use them, and a content script carries
 * no schema library. Receivers check the same shapes with `lib/messages/schemas.ts`.
 */

export type SiteId = 'getcourse' | 'bitrix24' | 'pipedrive' | 'whatsapp';

/** Components switch on the kind, never on the site. */
export type PageKind =
  | 'order'
  | 'order-list'
  | 'deal'
  | 'deal-list'
  | 'board'
  | 'lead'
  | 'contact'
  | 'company'
  | 'user'
  | 'chat';

export interface Page {
  site: SiteId;
  kind: PageKind;
  /** The account's host, e.g. `example.getcourse.ru`: record ids are unique within it only. */
  host: string;
  /** The address of the frame that shows the record. */
  url: string;
  /** The id of the record in that CRM (from the address or the markup), or null on lists and unidentified chats. */
  recordId: string | null;
}

/** Absence is a value: the field was looked for and is not on this page. */
export type Read<T> = { value: T } | { missing: string };

export interface Money {
  value: number;
  /** ISO 4217 where it can be told (`RUB`), else the sign as the page writes it. */
  currency: string;
}

/** `code` is the CRM's own code where the page shows one (`in_work`), else the text in lower case. */
export interface Status {
  code: string;
  text: string;
}

export interface FactValues {
  clientName: string;
  /** The client's id in that CRM (GetCourse user id, `CONTACT_77`, person id). */
  clientId: string;
  /** As written on the page; several where the page shows several of this client. */
  phones: string[];
  emails: string[];
  /** The number people use ("25428"); it can differ from `Page.recordId`. */
  recordNumber: string;
  title: string;
  status: Status;
  amount: Money;
  product: string;
  /** ISO 8601 with offset. */
  createdAt: string;
  /** Who is responsible, by name. */
  manager: string;
  /** The payment page's address as the page gives it; it cannot be built. */
  paymentLink: string;
  company: string;
  /** What the other side of a chat last wrote. */
  lastIncoming: string;
}

export type FactName = keyof FactValues;

/** A key that is absent means: pages of this kind have no such fact. */
export type Facts = { [K in FactName]?: Read<FactValues[K]> };

/** One line of an orders or deals list, or one card of a board. */
export interface RecordRow {
  /** From the address in the row: the id in the record's own URL. */
  id: string;
  number: string | null;
  url: string;
  clientId: string | null;
  clientName: string | null;
  status: Status | null;
  amount: Money | null;
  product: string | null;
  /** ISO 8601; null where the row shows a date too coarse to compare by. */
  createdAt: string | null;
}

/** What the duplicates room says of one order. */
export type VerdictKind = 'keep' | 'surplus' | 'check';

/** Why, as data: the words are made by i18n. Numbers are order numbers as people read them. */
export type VerdictReason =
  | { because: 'earlier-unpaid'; number: string }
  | { because: 'earliest-of'; surplus: string[] }
  | { because: 'twin-not-seen-lately'; number: string; seenAt: string }
  | { because: 'already-paid-same-product'; number: string }
  | { because: 'order-unclear'; number: string };

export interface Verdict {
  id: string;
  kind: VerdictKind;
  reason: VerdictReason;
}

/** A verdict as it stands on a row of the page, in the words of the interface. */
export interface Mark extends Verdict {
  label: string;
  /** Why, for the tooltip. */
  title: string;
}

/** What an adapter can do to a record's page. */
export type ActKind = 'mark-surplus' | 'take' | 'restore';

/** What a page's form holds that an act can change: the state to return to. */
export interface RecordState {
  status: Status | null;
  /** The id in the form's manager list; null: nobody is set; undefined: the page does not show it. */
  managerId?: string | null;
}

/** An act as the content script gets it: what the record must still be, and what to make of it. */
export interface Act {
  kind: ActKind;
  recordId: string;
  /** The status code seen when the manager confirmed; if the page says another now, nothing is done. */
  expectStatus: string | null;
  /** For `restore`: the state to bring back. */
  restore?: RecordState;
}

/** A failed action is a value too. `retry`: the same click may succeed now or later. */
export type Outcome<T = null> = { done: T } | { failed: FailureWhy; retry: boolean; detail?: string };

export type FailureWhy =
  | 'no-composer'
  | 'composer-gone'
  | 'read-only'
  | 'too-long'
  | 'hidden'
  | 'composer-hidden'
  | 'not-verified'
  | 'editor-busy'
  | 'page-changed'
  | 'page-old'
  | 'comment-not-empty'
  | 'not-proved-yet'
  | 'record-changed'
  | 'status-changed'
  | 'field-missing'
  | 'reason-required'
  | 'site-off'
  | 'no-answer'
  | 'unsupported';

/** How the text got in, for the log and the bench. */
export interface Inserted {
  /** e.g. `text-field`, `lexical`, `contenteditable`. */
  editor: string;
  /** Milliseconds from the request to the verified text. */
  ms: number;
}

/** What an act left behind. `submitted`: the form was sent; the page that comes back will prove it. */
export interface Acted {
  before: RecordState;
  submitted: true;
}
