import type { Page, PageKind } from '@/lib/model/page';
import type { Frame } from '../contract';
import { first } from '../find';
import { BOARD } from './selectors';

const NO_CRM = /^(?:www|developers|oauth|support|marketplace|community|status)\./;
const RECORD =
  /^\/(?:(deal|person|organization)\/(\d+)|(leads)\/(?:inbox|archived)\/([\da-f]{8}-[\da-f-]{27}))(?:\/|$)/i;
const KINDS: Record<string, PageKind> = { deal: 'deal', person: 'contact', organization: 'company', leads: 'lead' };

/** Pipedrive's addresses are dependable: the app itself routes by them. */
export function recognise({ document, location: { host, href, pathname } }: Frame): Page | null {
  if (NO_CRM.test(host)) return null;
  const page = (kind: PageKind, recordId: string | null): Page => ({
    site: 'pipedrive',
    kind,
    host,
    url: href,
    recordId,
  });
  const [, type, number, leads, uuid] = RECORD.exec(pathname) ?? [];
  const kind = KINDS[type ?? leads ?? ''];
  if (kind) return page(kind, number ?? uuid ?? null);
  if (/^\/deals\/list(?:\/|$)/.test(pathname)) return page('deal-list', null);
  const isBoard = /^\/(?:pipeline\/\d+|deals)(?:\/|$)/.test(pathname);
  return isBoard && first(document.documentElement, BOARD) ? page('board', null) : null;
}
