/** How Bitrix24 names its records: by a type and a number. One number can be a deal's, a lead's and a contact's. */
import type { PageKind } from '@/lib/model/page';

export interface BxRecord {
  kind: Extract<PageKind, 'deal' | 'lead' | 'contact' | 'company' | 'item'>;
  /** `deal`, or the number of a smart process, quote or invoice: `128`. */
  type: string;
  id: string;
}

/** A portal can stand under a path of its own (`/intranet/crm/…`), and digital workplaces under `/page/…/type/…`. */
const DETAILS = /\/(?:crm\/(deal|lead|contact|company)|type\/(\d+))\/details\/([1-9]\d*)(?:[/?#]|$)/;
const GUID = /^(deal|lead|contact|company)_([1-9]\d*)_details_container$/;
const OLD_TYPES: Record<string, string> = { 1: 'lead', 2: 'deal', 3: 'contact', 4: 'company' };

/** The record that an address of a card names. */
export function recordAt(address: string): BxRecord | null {
  const [, word, number = '', id] = DETAILS.exec(address) ?? [];
  return id ? named(word ?? OLD_TYPES[number] ?? number, id) : null;
}

/** The record that the id of a card's container names. */
export function recordOfContainer(containerId: string): BxRecord | null {
  const [, type = '', id] = GUID.exec(containerId) ?? [];
  return id ? named(type, id) : null;
}

function named(type: string, id: string): BxRecord {
  // The patterns have just these words beside numbers.
  return { kind: /^\d/.test(type) ? 'item' : (type as BxRecord['kind']), type, id };
}

/**
 * What the record is kept by: a deal by its number, everything else with its type before it, for the account has one
 * space of ids. `CONTACT_77` is also how links to clients name them.
 */
export function keyOf({ type, id }: BxRecord): string {
  if (type === 'deal') return id;
  return `${/^\d/.test(type) ? `TYPE${type}` : type.toUpperCase()}_${id}`;
}
