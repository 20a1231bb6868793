import type { Payment, VerdictReason } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';
import type { SamenessReason } from '@/lib/model/sameness';
import { formatMoment, formatMoney } from './format';
import type { Texts } from './texts';

/** Why two may be one person, or not, in words. */
export function samenessText({ because, ours, theirs }: SamenessReason, t: Texts): string {
  const words = t.sameness[because];
  return typeof words === 'string' ? words : words(ours, theirs);
}

/** Does it speak against their being one? */
export function isAgainst({ because }: SamenessReason): boolean {
  return because.startsWith('other-') || because === 'shared-by-many';
}

/** The verdict's reason in words. */
export function reasonText(reason: VerdictReason, t: Texts, locale: Locale, now: Date): string {
  switch (reason.because) {
    case 'earlier-unpaid':
      return reason.otherAccount ? t.because.earlierElsewhere(reason.number) : t.because.earlierUnpaid(reason.number);
    case 'earliest-of':
      return t.because.earliestOf(reason.surplus.join(', '));
    case 'twin-not-seen-lately':
      return t.because.twinNotSeenLately(reason.number, formatMoment(locale, reason.seenAt, now));
    case 'already-paid-same-product':
      return t.because.alreadyPaid(reason.number);
    case 'order-unclear':
      return t.because.unclear(reason.number);
    case 'paid-twice':
      return reason.manual
        ? t.because.paidTwiceByHand(reason.number, paymentText(reason.manual, locale, now))
        : t.because.paidTwice(reason.number);
    case 'other-open':
      return t.because.otherOpen(reason.others.join(', '));
  }
}

function paymentText({ amount, type, at }: Payment, locale: Locale, now: Date): string {
  const parts = [formatMoney(locale, amount), type, at && formatMoment(locale, at, now)];
  return parts.filter(Boolean).join(', ');
}
