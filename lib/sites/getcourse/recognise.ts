/**
 * GetCourse runs on schools' own domains: what tells it are the body's class and the globals that every page
 * declares in an inline script. A content script cannot see the globals, so their text is read.
 */
import type { Page, PageKind } from '@/lib/model/page';
import type { Frame } from '../contract';
import { first, matches, textOf } from '../find';
import { GRID, HEAD_SCRIPT, LEFT_BAR, LOGGED_IN, ORDER_FORM } from './selectors';

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

export function recognise(frame: Frame): Page | null {
  const { document, location } = frame;
  const root = document.documentElement;
  if (!first(root, LOGGED_IN)) return null;
  const globals = globalsOf(document);
  if (!(globals.isStaff || hasStaffMenu(root))) return null;
  const { host, href, pathname, search } = location;
  const page = (kind: PageKind, recordId: string | null): Page => ({
    site: 'getcourse',
    kind,
    host,
    url: href,
    recordId,
  });

  const address = pathname + search;
  const { controllerId } = globals;
  // An error page keeps the address of what it refuses: the router's word goes before the address.
  const isOn = (controller: string) => controllerId === null || controllerId === controller;
  const order = ORDER_ID.exec(address)?.[1] ?? idOfForm(root);
  if (order && isOn('control/deal')) return page('order', order);
  const user = USER_ID.exec(address)?.[1];
  if (user && isOn('control/user')) return page('user', user);
  const isList = LIST.test(pathname) && (isOn('deal') || controllerId === 'control/deal');
  return isList || (controllerId === 'deal' && first(root, GRID)) ? page('order-list', null) : null;
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
  return ['Ученики', 'CRM', 'Продажи'].filter((item) => menu.includes(item)).length >= 2;
}

function idOfForm(root: Element): string | null {
  const form = first(root, ORDER_FORM);
  // `form.action` may be an input of that name.
  return form ? (ORDER_ID.exec(Element.prototype.getAttribute.call(form, 'action') ?? '')?.[1] ?? null) : null;
}
