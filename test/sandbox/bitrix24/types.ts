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
  messages: { id: number; fromMe: boolean; at: string; text: string }[];
}

export interface Bitrix24State {
  meId: number;
  users: { id: number; name: string; position: string }[];
  contacts: BxContact[];
  companies: { id: number; name: string; phone: string; email: string }[];
  deals: BxDeal[];
  comments: BxEntry[];
  todos: BxEntry[];
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

export function stageName(id: string): string {
  return STAGES.find((stage) => stage.id === id)?.name ?? id;
}

export function dealPath(id: number): string {
  return `/crm/deal/details/${id}/`;
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
