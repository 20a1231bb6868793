/** What the look-alike portal holds. Times are ISO 8601 in UTC, money in roubles. */

export interface BxContact {
  id: number;
  name: string;
  phone: string;
  email: string;
  company: string;
}

export interface BxDeal {
  id: number;
  title: string;
  stageId: string;
  /** null: no amount was entered. */
  amount: number | null;
  contactIds: number[];
  company: string;
  managerId: number;
  createdAt: string;
  source: string;
}

export interface BxLead {
  id: number;
  title: string;
  statusId: string;
  amount: number | null;
  /** A lead of somebody new has its own name and phone; one of a known client has the contact instead. */
  name: string;
  phone: string;
  email: string;
  contactId: number | null;
  managerId: number;
  createdAt: string;
}

/** An item of a smart process (128), a quote (7) or a smart invoice (31). */
export interface BxItem {
  type: number;
  id: number;
  title: string;
  stageId: string;
  amount: number | null;
  contactId: number | null;
  managerId: number;
  createdAt: string;
}

export interface BxEntry {
  id: number;
  /** `deal_101`, `contact_77`. */
  owner: string;
  at: string;
  text: string;
}

export interface BxChat {
  dialogId: string;
  title: string;
  /** line: an open line in the messenger itself; line-frame: one in the frame of the classic messenger. */
  kind: 'line' | 'line-frame' | 'user' | 'group';
  messages: { id: number; fromMe: boolean; at: string; text: string; author?: string }[];
}

export interface Bitrix24State {
  meId: number;
  users: { id: number; name: string; position: string }[];
  contacts: BxContact[];
  companies: { id: number; name: string; phone: string; email: string }[];
  deals: BxDeal[];
  leads: BxLead[];
  items: BxItem[];
  comments: BxEntry[];
  todos: BxEntry[];
  /** What the todo's model holds, by owner; its deadline stands there as the page shows it. */
  todoDrafts: Record<string, { text: string; deadline: string }>;
  /** What would go out by SMS, by owner. */
  smsDrafts: Record<string, string>;
  /** The body of a mail as HTML, by owner. */
  mailDrafts: Record<string, string>;
  /** What the comment's rich editor would store if it were sent now, by owner. */
  commentDrafts: Record<string, string>;
  /** Sends of a comment that the page found empty. */
  emptyComments: number;
  chats: BxChat[];
  /** What the messenger's model holds, by dialog. */
  chatDrafts: Record<string, string>;
  /** Messages that were sent: tests expect none. */
  messagesSent: { dialogId: string; text: string }[];
}

export const STAGES = [
  { id: 'NEW', name: 'Новая', color: '#39a8ef' },
  { id: 'PREPARATION', name: 'Подготовка документов', color: '#2fc6f6' },
  { id: 'PREPAYMENT_INVOICE', name: 'Счёт на предоплату', color: '#55d0e0' },
  { id: 'EXECUTING', name: 'В работе', color: '#47e4c2' },
  { id: 'FINAL_INVOICE', name: 'Финальный счёт', color: '#ffa900' },
  { id: 'WON', name: 'Сделка успешна', color: '#7bd500' },
  { id: 'LOSE', name: 'Сделка провалена', color: '#ff5752' },
];

/** Stages of leads and of items: a smart process prefixes their ids. */
export const LEAD_STAGES = [
  { id: 'NEW', name: 'Не обработан', color: '#39a8ef' },
  { id: 'IN_PROCESS', name: 'В работе', color: '#2fc6f6' },
  { id: 'CONVERTED', name: 'Качественный лид', color: '#7bd500' },
];
export const ITEM_STAGES = [
  { id: 'DT128_3:NEW', name: 'Начало', color: '#39a8ef' },
  { id: 'DT128_3:CLIENT', name: 'Согласование', color: '#ffa900' },
  { id: 'DT128_3:SUCCESS', name: 'Успех', color: '#7bd500' },
];

export function stageName(id: string): string {
  return STAGES.find((stage) => stage.id === id)?.name ?? id;
}

export function dealPath(id: number): string {
  return `/crm/deal/details/${id}/`;
}

export function leadPath(id: number): string {
  return `/crm/lead/details/${id}/`;
}

export function itemPath({ type, id }: Pick<BxItem, 'type' | 'id'>): string {
  return `/crm/type/${type}/details/${id}/`;
}

export function contactPath(id: number): string {
  return `/crm/contact/details/${id}/`;
}

/** «24 900 ₽» with spaces that do not break. */
export function rubles(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0₽`;
}

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** «21 ноября 10:00». */
export function humanDate(at: string): string {
  const date = new Date(at);
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getHours()}:${minutes}`;
}
