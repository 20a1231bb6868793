import type { Page, PageKind, Unfit } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, first } from '../find';
import { listAt, recordAt } from './address';
import { drawerOf } from './drawer';
import { BOARD } from './selectors';

const NO_CRM = /^(?:www|developers|devcommunity|oauth|support|marketplace|community|status|learn)\./;
const LOGIN = /^\/auth(?:\/|$)/;

export function recognise({ document, location: { host, href, pathname } }: Frame): Page | null {
  if (NO_CRM.test(host)) return null;
  const page = (kind: PageKind, recordId: string | null, url = href): Page => ({
    site: 'pipedrive',
    kind,
    host,
    url,
    recordId,
  });
  const record = recordAt(pathname);
  const list = listAt(pathname);
  if (!record && !list) return null;
  const drawer = drawerOf(document);
  if (drawer) return page(drawer.record.kind, drawer.record.id, addressOf(drawer.link, href) ?? href);
  if (record) return page(record.kind, record.id);
  // The same addresses show the deals in other views too.
  return list && (list !== 'board' || first(document.documentElement, BOARD)) ? page(list, null) : null;
}

export function unfit({ location: { host, pathname } }: Frame): Unfit | null {
  return !NO_CRM.test(host) && LOGIN.test(pathname) ? 'logged-out' : null;
}
