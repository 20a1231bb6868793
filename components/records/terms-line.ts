import { formatMoney } from '@/lib/i18n/format';
import type { Texts } from '@/lib/i18n/texts';
import type { Locale } from '@/lib/model/playbook';
import type { Terms } from '@/lib/model/records';

/** What was agreed with a client, in a line: golden, where he stands, the price; empty where nothing was. */
export function termsLine(t: Texts, locale: Locale, terms: Terms | undefined): string {
  const parts = [
    terms?.golden && t.terms.golden,
    terms?.standing && t.terms.standings[terms.standing],
    terms?.price && formatMoney(locale, terms.price),
  ];
  return parts.filter(Boolean).join(' · ');
}
