/** The lists of the weekly meeting, from what was agreed with each client. */
import { MEETING_LISTS, type Meeting, type MeetingList, type PaymentLine } from '@/lib/model/figures';
import type { Client, Terms } from '@/lib/model/records';
import { sums } from './payments';

/** `today` is a date. In trouble is who declined, or is behind with an instalment. */
export function meetingOf(clients: readonly Client[], today: string): Meeting[] {
  const known = clients.flatMap(({ names, terms }) => (terms ? [{ name: names[0] ?? '', terms }] : []));
  const isBehind = ({ instalments }: Terms) => instalments.some(({ due, paidAt }) => paidAt === null && due < today);
  const belongs: Record<MeetingList, (terms: Terms) => boolean> = {
    all: () => true,
    sure: (terms) => terms.standing === 'confirmed' && !isBehind(terms),
    doubtful: ({ standing }) => standing === 'thinking' || standing === null,
    extras: ({ golden }) => golden,
    trouble: (terms) => terms.standing === 'declined' || isBehind(terms),
  };
  return MEETING_LISTS.map((list) => {
    const lines = known
      .filter(({ terms }) => belongs[list](terms))
      .map(({ name, terms: { price, contractEnds, wishes } }) => ({ clientName: name, price, contractEnds, wishes }));
    const priced = lines.flatMap(({ price }) => (price ? [{ amount: price }] : []));
    return { list, lines, sums: sums(priced) };
  });
}

/** Instalments that were agreed on: those that came, and those to come. */
export function instalmentsOf(clients: readonly Client[]): PaymentLine[] {
  return clients.flatMap(({ names, terms }) =>
    (terms?.instalments ?? []).map(({ amount, due, paidAt }) => ({
      state: paidAt === null ? ('expected' as const) : ('received' as const),
      clientName: names[0] ?? '',
      number: null,
      amount,
      day: due,
    })),
  );
}
