/** Which scripts come first, by what the page says of paying: nobody is asked for money who owes none. */
import type { Payable } from '@/lib/model/page';
import type { Script } from '@/lib/model/playbook';

/** Otherwise in the order given. `scriptOf` says of what an entry is about. */
export function rankByPayment<T>(entries: readonly T[], payment: Payable | null, scriptOf: (entry: T) => Script): T[] {
  const rank = (entry: T) => rankOf(scriptOf(entry).payment, payment);
  return payment === null ? [...entries] : entries.toSorted((a, b) => rank(a) - rank(b));
}

function rankOf(fits: Script['payment'], payment: Payable | null): number {
  if (fits === undefined) return 0;
  if (fits !== payment) return 1;
  // Payments are due every day, and the order of the playbook is made for that; one that came is news.
  return fits === 'paid' ? -1 : 0;
}
