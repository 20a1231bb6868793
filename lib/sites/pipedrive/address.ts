/** Pipedrive's addresses are dependable: the app itself routes by them. */
import type { PageKind } from '@/lib/model/page';

export interface RecordAddress {
  kind: PageKind;
  id: string;
}

const RECORD =
  /^(?:https?:\/\/[^/]+)?\/(?:(deal|person|organization)\/(\d+)|(leads)\/(?:(?:inbox|archived)\/)?([\da-f]{8}-[\da-f-]{27}))(?![^/?#])/i;
const KINDS: Record<string, PageKind> = { deal: 'deal', person: 'contact', organization: 'company', leads: 'lead' };

/** The record that a link or path leads to. */
export function recordAt(address: string | null | undefined): RecordAddress | null {
  const [, type, number, leads, uuid] = RECORD.exec(address ?? '') ?? [];
  const kind = KINDS[type ?? leads ?? ''];
  const id = number ?? uuid;
  return kind && id ? { kind, id } : null;
}

const LISTS: [RegExp, PageKind][] = [
  [/^\/deals\/list(?:\/|$)/, 'deal-list'],
  [/^\/(?:pipeline\/\d+|deals)(?:\/|$)/, 'board'],
  [/^\/leads\/(?:inbox|archived)\/?$/, 'lead-list'],
  [/^\/persons(?:\/|$)/, 'contact-list'],
  [/^\/organizations(?:\/|$)/, 'company-list'],
  [/^\/activities(?:\/|$)/, 'activity-list'],
];

/** The list or board at this path; also while a preview lies over it. */
export function listAt(pathname: string): PageKind | null {
  return LISTS.find(([pattern]) => pattern.test(pathname))?.[1] ?? null;
}
