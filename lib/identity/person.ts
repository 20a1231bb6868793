/** What is known of somebody, in the normal forms in which two people are compared. */
import type { SamenessReason } from '@/lib/model/sameness';
import { correctedEmail } from './email-typos';
import { foldedWords } from './folding';
import { type NameForm, nameForm } from './name-form';

/** Everything in normal form but names and address, which are as written. Empty: not known. */
export interface Person {
  names: readonly string[];
  /** E.164. */
  phones: readonly string[];
  /** By `normaliseEmail`. */
  emails: readonly string[];
  /** `site|handle`. */
  handles?: readonly string[];
  /** `site|host|client id`. */
  accounts?: readonly string[];
  /** ISO dates. */
  birthDates?: readonly string[];
  /** Numbers that belong to one person or firm: a tax id, a passport. */
  documents?: readonly string[];
  address?: string;
}

/** A person made ready: comparing one with thousands folds its texts once. */
export interface Profile {
  person: Person;
  names: NameForm[];
  mailboxes: Mailbox[];
  addressWords: string[];
  /** The pairs of neighbouring letters in it, spaces left out. */
  addressPairs: ReadonlySet<string>;
}

export interface Mailbox {
  email: string;
  /** With the slips in the domain put right; equal to `email` where there are none. */
  corrected: string;
  local: string;
  domain: string;
}

export function profileOf(person: Person): Profile {
  const addressWords = foldedWords(person.address ?? '');
  const letters = addressWords.join('');
  return {
    person,
    names: person.names.map(nameForm).filter((form) => form !== null),
    mailboxes: person.emails.map(mailboxOf),
    addressWords,
    addressPairs: new Set(Array.from(letters.slice(1), (letter, at) => `${letters[at]}${letter}`)),
  };
}

function mailboxOf(email: string): Mailbox {
  const corrected = correctedEmail(email);
  const at = corrected.lastIndexOf('@');
  return { email, corrected, local: corrected.slice(0, at), domain: corrected.slice(at + 1) };
}

export type Because = SamenessReason['because'];
