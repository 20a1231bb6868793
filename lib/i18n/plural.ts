/** Plural forms by the language's own rules: Russian needs four, the others two. */
import type { Locale } from '@/lib/model/playbook';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<Locale, Intl.PluralRules>();

/** The rule that the language counts `n` by. */
export function pluralRule(locale: Locale, n: number): Intl.LDMLPluralRule {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return rule.select(n);
}

/** The form for `n`, with the number put where the form says `#`. */
export function plural(locale: Locale, n: number, forms: PluralForms): string {
  return (forms[pluralRule(locale, n)] ?? forms.other).replace('#', new Intl.NumberFormat(locale).format(n));
}

/** The same by a language's forms in their order, as its dictionary writes them. */
export const counted = {
  en: (count: number, one: string, other: string) => plural('en', count, { one, other }),
  bg: (count: number, one: string, other: string) => plural('bg', count, { one, other }),
  hu: (count: number, other: string) => plural('hu', count, { other }),
  ru: (count: number, one: string, few: string, many: string) => plural('ru', count, { one, few, many, other: few }),
};
