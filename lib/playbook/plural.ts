/** The word that goes with a number, by the language's own rules: 1 заказ, 2 заказа, 5 заказов. */
import { pluralRule } from '@/lib/i18n/plural';
import type { Locale } from '@/lib/model/playbook';

const FORMS: Record<Locale, Intl.LDMLPluralRule[]> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  bg: ['one', 'other'],
  hu: ['one', 'other'],
};

/** Which forms a text of this language gives, in this order. */
export function pluralForms(locale: Locale): readonly Intl.LDMLPluralRule[] {
  return FORMS[locale];
}

/**
 * The form for the number that `value` begins with ("5", "1 250", "2,5 месяца"); undefined where it begins with none.
 * Russian fractions take the form of two to four: 1,5 заказа. Where forms lack, the last one serves.
 */
export function pluralForm(locale: Locale, forms: readonly string[], value: string): string | undefined {
  const n = numberOf(value);
  if (n === null) return undefined;
  // Other: fractions, where the language tells them from the rest.
  const rule = pluralRule(locale, Math.abs(n));
  const at = rule === 'other' && locale === 'ru' ? FORMS.ru.indexOf('few') : FORMS[locale].indexOf(rule);
  return forms[at] ?? forms.at(-1);
}

/** The number a text begins with, written with spaces between thousands and a comma or a point before the rest. */
export function numberOf(text: string): number | null {
  const written = /^[-−]?\d[\d\s]*(?:[.,]\d+)?/.exec(text.trim())?.[0];
  if (written === undefined) return null;
  return Number(written.replace(/\s/g, '').replace('−', '-').replace(',', '.'));
}
