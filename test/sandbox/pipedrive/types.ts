/** What the look-alike of Pipedrive holds. Times are ISO 8601 in UTC. */

export interface PdPerson {
  id: number;
  name: string;
  phone: string;
  email: string;
  orgId: number | null;
}

export interface PdOrganization {
  id: number;
  name: string;
  phone: string;
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
  /** The date of the next activity, as the page writes it. */
  next: string | null;
}

export interface PdLead {
  /** A UUID. */
  id: string;
  title: string;
  value: string | null;
  personId: number | null;
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
  organizations: PdOrganization[];
  deals: PdDeal[];
  leads: PdLead[];
  notes: PdNote[];
  /** What the note composer's model holds, by record. */
  noteDrafts: Record<string, string>;
  /** The same of the mail composer and of the note in the form of a new activity. */
  mailDrafts: Record<string, string>;
  activityDrafts: Record<string, string>;
  mailsSent: number;
  look: Look;
  /** While true, views that the page asks for after its first load do not come. */
  held: boolean;
}

/** The account's language: labels, the unit of days and stage names differ, marks in the markup do not. */
export type Lang = 'en' | 'de' | 'ru';

/** What users and accounts choose, and what differs by release. A page's address can say otherwise: `?lang=de`. */
export interface Look {
  lang: Lang;
  /** How a phone is drawn: a button, a link of the scheme that the user chose, or plain text. */
  phones: 'button' | 'callto' | 'tel' | 'text';
  /** `old`: persons in the shell before, lists in the grid before. */
  shell: 'new' | 'old';
  /** `data-testid` of a block that the user has closed. */
  closed: string;
  /** Deals of an import that the deals list shows besides. */
  imported: number;
}

export const USUAL: Look = { lang: 'en', phones: 'button', shell: 'new', closed: '', imported: 0 };
