import type { VerdictReason } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';
import { formatMoment } from './format';
import type { Texts } from './texts';

/** The verdict's reason in words. */
export function reasonText(reason: VerdictReason, t: Texts, locale: Locale, now: Date): string {
  switch (reason.because) {
    case 'earlier-unpaid':
      return t.because.earlierUnpaid(reason.number);
    case 'earliest-of':
      return t.because.earliestOf(reason.surplus.join(', '));
    case 'twin-not-seen-lately':
      return t.because.twinNotSeenLately(reason.number, formatMoment(locale, reason.seenAt, now));
    case 'already-paid-same-product':
      return t.because.alreadyPaid(reason.number);
    case 'order-unclear':
      return t.because.unclear(reason.number);
  }
}
