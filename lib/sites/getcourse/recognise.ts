/**
 * GetCourse runs on schools' own domains: what tells it are the body's class and the globals that every page
 * declares in an inline script. A content script cannot see the globals, so their text is read.
 */
import type { Page, PageKind } from '@/lib/model/page';
import type { Frame } from '../contract';
import { first, matches, textOf } from '../find';
import {
  BOARD_TITLE,
  CHAT_ID,
  COMMENT_LINE,
  DIALOG,
  GRID,
  HEAD_SCRIPT,
  LEFT_BAR,
  LEGACY_COMPOSER,
  LOGGED_IN,
  ORDER_FORM,
} from './selectors';

export interface Globals {
  /** The router's name of the page, e.g. `control/deal`; null where the script could not be read. */
  controllerId: string | null;
  /** Who is logged in: the id that the manager lists use. */
  accountUserId: string | null;
  /** By `userInfo`: an administrator or a manager of the school. */
  isStaff: boolean;
}

export const ORDER_ID = /\/sales\/control\/deal\/update\/id\/(\d+)/;
export const USER_ID = /\/user\/control\/user\/update(?:\/id\/|\?(?:[^#]*&)?id=)(\d+)/;
const LIST = /\/(?:sales\/(?:control\/)?deal(?:\/index)?|sales\/default\/deals)\/?$/;
const USERS = /\/user\/user(?:\/index)?\/?$/;
const BOARD = /\/tasks\/(?:task\/)?kanban\/deals?\/?$/;
const INBOX = /\/(?:tasks\/resp|talks\/conversation)(?:\/|$)/;

export function recognise(frame: Frame): Page | null {
  const { document, location } = frame;
  const root = document.documentElement;
  if (!first(root, LOGGED_IN) || !isStaff(document)) return null;
  const { host, href, pathname, search } = location;
  const page = (kind: PageKind, recordId: string | null): Page => ({
    site: 'getcourse',
    kind,
    host,
    url: href,
    recordId,
  });

  const address = pathname + search;
  const { controllerId } = globalsOf(document);
  // An error page keeps the address of what it refuses: the router's word goes before the address.
  const isOn = (controller: string) => controllerId === null || controllerId === controller;
  const order = ORDER_ID.exec(address)?.[1] ?? idOfForm(root);
  if (order && isOn('control/deal')) return page('order', order);
  const user = USER_ID.exec(address)?.[1];
  if (user && isOn('control/user')) return page('user', user);
  if (BOARD.test(pathname) ? isOn('kanban') || isOn('task') : controllerId === 'kanban' && first(root, BOARD_TITLE))
    return page('board', null);
  // The router's word for «Сообщения» is not known: any but the error page's is believed.
  if (controllerId === 'resp' || (INBOX.test(pathname) && controllerId !== 'system'))
    return hasThread(root) ? page('chat', chatId(root)) : page('inbox', null);
  if (USERS.test(pathname) && isOn('user')) return page('user-list', null);
  const isList = LIST.test(pathname) && (isOn('deal') || controllerId === 'control/deal');
  return isList || (controllerId === 'deal' && first(root, GRID)) ? page('order-list', null) : null;
}

/** By the globals, or by the staff's menu where they say nothing. */
export function isStaff(document: Document): boolean {
  return globalsOf(document).isStaff || hasStaffMenu(document.documentElement);
}

const read = new WeakMap<Document, Globals>();

/** Read once a document: the script is in its head and does not change. */
export function globalsOf(document: Document): Globals {
  const known = read.get(document);
  if (known) return known;
  const script = matches(document.head, HEAD_SCRIPT)
    .map((element) => element.textContent)
    .join('\n');
  const userInfo = /userInfo\s*=\s*(\{[^}]*\})/.exec(script)?.[1] ?? '';
  const accountUserId = /accountUserId\s*=\s*["']?(\d+)/.exec(script)?.[1] ?? null;
  const globals = {
    controllerId: /controllerId\s*=\s*["']([^"']+)["']/.exec(script)?.[1] ?? null,
    accountUserId,
    isStaff: /is(?:Admin|Manager)["']?\s*:\s*["']?(?:true|1)\b/.test(userInfo),
  };
  if (script) read.set(document, globals);
  return globals;
}

function hasStaffMenu(root: Element): boolean {
  const menu = textOf(first(root, LEFT_BAR));
  // The English names are guesses.
  return ['Ученики', 'CRM', 'Продажи', 'Students', 'Sales'].filter((item) => menu.includes(item)).length >= 2;
}

/** One conversation is open; the list of all may stand beside it. */
function hasThread(root: Element): boolean {
  return [COMMENT_LINE, LEGACY_COMPOSER, DIALOG].some((finder) => first(root, finder) !== null);
}

/** The address of the inbox stays when the manager goes to the next conversation, so it is not asked. */
function chatId(root: Element): string | null {
  return first(root, CHAT_ID, () => true)?.getAttribute('value') || null;
}

function idOfForm(root: Element): string | null {
  const form = first(root, ORDER_FORM);
  // `form.action` may be an input of that name.
  return form ? (ORDER_ID.exec(Element.prototype.getAttribute.call(form, 'action') ?? '')?.[1] ?? null) : null;
}
