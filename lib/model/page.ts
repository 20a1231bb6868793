/** What a page is and says. Types only: content scripts carry no schemas; receivers have theirs in `lib/messages`. */

export type SiteId = 'getcourse' | 'bitrix24' | 'pipedrive' | 'whatsapp' | 'instagram' | 'telegram';

/** Components switch on the kind, never on the site. */
export type PageKind =
  | 'order'
  | 'order-list'
  | 'deal'
  | 'deal-list'
  | 'board'
  | 'lead'
  | 'lead-list'
  | 'contact'
  | 'contact-list'
  | 'company'
  | 'company-list'
  /** An item of a CRM's own kind: Bitrix24's smart processes, quotes and invoices. */
  | 'item'
  | 'item-list'
  | 'user'
  | 'user-list'
  | 'activity-list'
  /** Conversations or requests waiting for an answer. */
  | 'inbox'
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

/** Absence is a value: the field was looked for and is not on this page. `why` where the page itself says why. */
export type Read<T> = { value: T } | { missing: string; why?: MissingWhy };

export type MissingWhy =
  /** A group chat is nobody in particular. */
  | 'group'
  /** The messenger keeps the number to itself. */
  | 'hidden-number'
  /** The page draws the field only when it is scrolled into view. */
  | 'scroll-to-load'
  /** The page draws the field only after a click (a collapsed block, a tab). */
  | 'not-opened';

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

/** A line of a chat, of a conversation in a CRM, or of a record's comments. */
export interface Message {
  from: 'client' | 'us';
  text: string;
  /** ISO 8601 with offset; null where the page gives no time, or one too coarse. */
  at: string | null;
}

export interface Payment {
  amount: Money;
  /** As the page writes it: "Получен". */
  state: string;
  at: string | null;
  /** By what it came, as the page writes it: "Наличные", "CloudPayments". */
  type?: string;
}

/** A letter sent to the client, with what became of it as the page writes it ("Доставлено", "Отклонено"). */
export interface Letter {
  subject: string;
  state: string;
  at: string | null;
}

/** One option of a choice that the CRM's form offers. */
export interface Choice {
  id: string;
  label: string;
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
  /** The other side's name in a messenger, without `@`, in lower case. */
  handle: string;
  /** The last lines of a chat, or the comments of a record: the oldest first, at most `MAX_MESSAGES`. */
  messages: Message[];
  /** What the record is made of: products, offers. */
  positions: string[];
  payments: Payment[];
  letters: Letter[];
  /** The reasons that the CRM's form demands with a cancellation; absent where it demands none. */
  cancelReasons: Choice[];
  /** The kinds of payment that the CRM's form offers. */
  paymentTypes: Choice[];
  /** What is planned next for the record, as the page writes it. */
  nextActivity: string;
}

export type FactName = keyof FactValues;

/** More lines of a chat than a manager needs to see whom he is talking to; fewer than would slow a page. */
export const MAX_MESSAGES = 20;

/** A key that is absent means: pages of this kind have no such fact. */
export type Facts = { [K in FactName]?: Read<FactValues[K]> };

/** One line of a list (orders, deals, people), or one card of a board. */
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
  /** Of the client, where the list shows them, as it writes them. */
  phones?: string[];
  emails?: string[];
}

/** Is an order to be paid for? paid: it is, or another one for the same product. off: surplus, false or cancelled. */
export type Payable = 'due' | 'paid' | 'off';

/** What the duplicates room says of one order. */
export type VerdictKind = 'keep' | 'surplus' | 'check';

/** Why, as data: the words are made by i18n. Numbers are order numbers as people read them. */
export type VerdictReason =
  /** `otherAccount`: the earlier one is under another account of the same person. */
  | { because: 'earlier-unpaid'; number: string; otherAccount?: true }
  | { because: 'earliest-of'; surplus: string[] }
  | { because: 'twin-not-seen-lately'; number: string; seenAt: string }
  | { because: 'already-paid-same-product'; number: string }
  | { because: 'order-unclear'; number: string }
  /** More was received for it than once; `manual`: the payment that was entered by hand, where the page tells. */
  | { because: 'paid-twice'; number: string; manual?: Payment }
  /** Other open deals or leads of the same person. */
  | { because: 'other-open'; others: string[] };

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
  /** The address of the order that the reason names, where one is known: a click on the mark opens it. */
  twin?: string;
}

/** What an adapter can do to a record's page. */
export type ActKind =
  | 'mark-surplus'
  | 'take'
  | 'restore'
  /** Saves `text` as a comment of the record, and nothing else in that save. */
  | 'comment'
  /** Opens the form of a new payment with the type chosen; saving stays with the manager. */
  | 'open-payment';

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
  /** For `mark-surplus` where the form demands a reason: the id of one of `cancelReasons`. */
  reasonId?: string;
  /** For `comment`. */
  text?: string;
  /** For `open-payment`: the id of one of `paymentTypes`. */
  paymentTypeId?: string;
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
  | 'text-changed'
  | 'not-undone'
  | 'editor-busy'
  | 'page-changed'
  | 'page-old'
  | 'comment-not-empty'
  /** Another status is chosen in the form and not saved. */
  | 'status-chosen'
  /** The form holds other changes that nobody has saved; `detail` names the fields. */
  | 'unsaved-changes'
  | 'not-proved-yet'
  | 'record-changed'
  | 'status-changed'
  | 'field-missing'
  | 'reason-required'
  | 'site-off'
  | 'no-answer'
  | 'unsupported'
  /** Not known to take a pasted picture. */
  | 'takes-no-pictures'
  | 'picture-gone';

/** How the text got in, for the log and the bench. */
export interface Inserted {
  /** e.g. `text-field`, `lexical`, `contenteditable`. */
  editor: string;
  /** Milliseconds from the request to the verified text. */
  ms: number;
}

/**
 * What an act left behind. `submitted`: the form was sent, the page that comes back will prove it; false: a form was
 * only opened, and nothing is to be proved.
 */
export interface Acted {
  before: RecordState;
  submitted: boolean;
}

/** What a composer's text is for, where that is not a message to the client: an open line's whisper, a comment. */
export type ComposerNote = 'whisper';

/** Why a page of a supported site is none of ours. */
export type Unfit = 'logged-out' | 'not-staff';

/** One selector that was asked on a page, with its evidence and what it found there. */
export interface HealthHit {
  css: string;
  seen: string;
  trust: 'seen' | 'guess';
  hits: number;
}

/** What was recognised on a page and how; holds nothing that the page says. */
export interface Health {
  page: Page | null;
  unfit: Unfit | null;
  facts: { name: FactName; state: 'found' | 'missing'; why?: MissingWhy; by: HealthHit[] }[];
  /** Lines of a list; null where pages of this kind have none. */
  rows: { count: number; by: HealthHit[] } | null;
  /** Composers in sight. */
  composers: { count: number; by: HealthHit[] };
  acts: ActKind[];
}
