/** What the look-alike of Pipedrive holds. Times are ISO 8601 in UTC. */

export interface PdPerson {
  id: number;
  name: string;
  phone: string;
  email: string;
  orgId: number | null;
}

export interface PdDeal {
  id: number;
  title: string;
  /** As the account's language writes it; null: no value was entered. */
  value: string | null;
  stageId: number;
  /** Days in the current stage. */
  days: number;
  personId: number | null;
  orgId: number | null;
  owner: string;
}

export interface PdNote {
  id: number;
  /** `/deal/1` or `/person/5`. */
  owner: string;
  at: string;
  text: string;
}

export interface PipedriveState {
  persons: PdPerson[];
  organizations: { id: number; name: string }[];
  deals: PdDeal[];
  notes: PdNote[];
  /** What the note composer's model holds, by record. */
  noteDrafts: Record<string, string>;
}

/** The account's language: labels, the unit of days and stage names differ, marks in the markup do not. */
export type Lang = 'en' | 'de';

export const STAGES: { id: number; name: Record<Lang, string> }[] = [
  { id: 1, name: { en: 'Qualified', de: 'Qualifiziert' } },
  { id: 2, name: { en: 'Contact Made', de: 'Kontakt aufgenommen' } },
  { id: 3, name: { en: 'Proposal Made', de: 'Angebot' } },
  { id: 4, name: { en: 'Negotiations Started', de: 'Verhandlung' } },
];

export const WORDS: Record<Lang, Record<string, string>> = {
  en: {
    days: 'days',
    value: 'Value',
    owner: 'Owner',
    close: 'Expected close date',
    person: 'Person',
    org: 'Organization',
    phone: 'Phone',
    email: 'Email',
    details: 'Details',
    name: 'Name',
    source: 'Source',
    deals: 'Deals',
    title: 'Deals',
    contact: 'contact details',
  },
  de: {
    days: 'T',
    value: 'Wert',
    owner: 'Besitzer',
    close: 'Erwarteter Abschluss',
    person: 'Person',
    org: 'Organisation',
    phone: 'Telefon',
    email: 'E-Mail',
    details: 'Details',
    name: 'Name',
    source: 'Quelle',
    deals: 'Deals',
    title: 'Deals',
    contact: 'Kontaktdetails',
  },
};
