/** What is said of a text that did not get into the message. */
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Texts } from './texts';

type Failed = Extract<Outcome<Inserted>, { failed: unknown }>;

/** `keys`: those that paste the text, which is on the clipboard; null: it is not. */
export function notInserted(t: Texts, outcome: Failed, keys: string | null): string {
  if (isForOther(outcome)) return t.scripts.otherClient;
  if (mayBeThere(outcome)) return keys ? `${t.scripts.checkField} ${t.scripts.alsoCopied}` : t.scripts.checkField;
  const why = t.why[outcome.failed];
  return keys ? t.scripts.pressPaste(why, keys) : t.scripts.notCopied(why);
}

/** The text is meant for the client of before: it is not even copied. */
export function isForOther({ failed }: Failed): boolean {
  return failed === 'record-changed';
}

/** The text may have got in although it was not found there: to paste it would write it twice. */
export function mayBeThere({ failed, retry, detail }: Failed): boolean {
  return !retry && (failed === 'not-verified' || failed === 'no-answer') && !detail?.endsWith('nothing changed');
}

/** The keys that paste on the machine that names itself so. */
export function pasteKeysOn(userAgent: string): string {
  return /Mac/.test(userAgent) ? '⌘V' : 'Ctrl+V';
}
