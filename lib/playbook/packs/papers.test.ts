import { describe, expect, test } from 'vitest';
import type { FieldKind, FormField } from '@/lib/model/playbook';
import { fill } from '../fill';
import { checkForm, formRow, formValues } from '../form';
import { purposeLacks } from '../invoice-purpose';
import { type QuoteFigures, quoteValues } from '../quote';
import { PACKS } from './all';

/** A right value of every kind, as a manager would type it. */
const TYPED: Record<FieldKind, string> = {
  line: 'Лето',
  text: 'Созвонились, всё обсудили и договорились о следующем шаге.',
  number: '5',
  money: '12500',
  date: '2026-12-04',
  choice: '',
  'yes-no': 'no',
  phone: '+44 20 7946 0018',
  email: 'anna@example.org',
  link: 'https://example.org/a',
  card: '4242 4242 4242 4242',
  eik: '831641791',
  inn: '7707083893',
  bic: '044525225',
  'bank-account': '40702810138250123017',
  iban: 'BG80BNBG96611020345678',
};

describe.each(PACKS.flatMap(({ locale, forms }) => forms.map((form) => ({ id: form.id, form, locale }))))(
  'the form $id',
  ({ form, locale }) => {
    const required = form.fields.filter((field) => field.required);
    const last = ({ kind, options = [] }: FormField) => (kind === 'choice' ? (options.at(-1) ?? '') : TYPED[kind]);
    const entry = Object.fromEntries(required.map((field) => [field.name, last(field)]));

    test('names what is missing and is content with what is required', () => {
      expect(checkForm(form, {}).missing).toEqual(required.map(({ label }) => label));
      expect(checkForm(form, entry)).toEqual({ problems: {}, broken: [], missing: [], ok: true });
    });

    test('comes out whole, without a trace of what was left empty', () => {
      const values = Object.entries(formValues(form, entry, locale)).map(([name, value]) => [
        name,
        { value, source: 'typed' as const },
      ]);
      const { text, missing } = fill(form.text, Object.fromEntries(values), locale);
      expect(missing).toEqual([]);
      expect(text).toMatch(/^[^{}[\]|]+$/);
      expect(text).not.toContain('—');
      expect(formRow(form, entry, {}, locale)?.split('\t').length).toBe(form.row?.length);
    });
  },
);

test('the purpose of a payment has all that the check of a written one asks for', () => {
  const form = PACKS.flatMap(({ forms }) => forms).find(({ id }) => id === 'invoice.purpose');
  const entry = {
    contract: '17',
    annex: '2',
    serviceNumber: '2.1',
    service: 'Маркетинговое сопровождение',
    city: 'Казань',
  };
  if (!form) throw new Error('no such form');
  const values = formValues(form, { ...entry, contractDate: '2026-12-04', marketing: 'yes' }, 'ru');
  const typed = Object.entries(values).map(([name, value]) => [name, { value, source: 'typed' as const }]);
  expect(purposeLacks(fill(form.text, Object.fromEntries(typed), 'ru').text ?? '')).toEqual([]);
});

describe.each(PACKS.flatMap(({ locale, quotes }) => quotes.map((quote) => ({ id: quote.id, quote, locale }))))(
  'the quote $id',
  ({ quote, locale }) => {
    const figures = { packageLabel: 'Базов', units: 240, years: 2, price: 605, instalments: 1 };
    const told = (text: string, more: Partial<QuoteFigures>) => {
      const values = Object.entries(quoteValues(quote, { ...figures, ...more }, locale));
      return fill(text, Object.fromEntries(values.map(([name, value]) => [name, { value, source: 'typed' }])), locale);
    };

    test.each([1, 2, 3])('tells a price in %i parts', (instalments) => {
      // The client's name and firm are optional, or have a fallback.
      expect(told(quote.text, { instalments }).missing).toEqual([]);
      expect(told(quote.text, { instalments }).text?.includes(`${instalments} (`)).toBe(instalments > 1);
    });

    test('tells the price of an upgrade', () => {
      const upgrade = { from: 'Базов', days: 1, until: '2027-08-31' };
      expect(told(quote.upgradeText ?? '', { upgrade })).toMatchObject({ missing: [], text: expect.any(String) });
    });
  },
);
