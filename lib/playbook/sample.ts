/** An invented client, order, form and quote, for previews: one can see what a text will look like without one. */
import type { Facts } from '@/lib/model/page';
import type { Form, FormField, Locale, Quote } from '@/lib/model/playbook';
import { formValues } from './form';
import { quoteValues } from './quote';

const NAMES: Record<Locale, string> = {
  ru: 'Анна Примерова',
  bg: 'Анна Примерова',
  en: 'Anna Sample',
  hu: 'Minta Anna',
};

const PRODUCTS: Record<Locale, string> = {
  ru: 'Курс «Пример»',
  bg: 'Курс „Пример“',
  en: 'Sample course',
  hu: 'Minta tanfolyam',
};

export function sampleFacts(locale: Locale): Facts {
  return {
    clientName: { value: NAMES[locale] },
    phones: { value: ['+79000000001'] },
    emails: { value: ['anna@example.com'] },
    recordNumber: { value: '25428' },
    product: { value: PRODUCTS[locale] },
    amount: { value: { value: 4990, currency: locale === 'ru' ? 'RUB' : 'EUR' } },
    createdAt: { value: '2026-03-02T10:00:00+03:00' },
    paymentLink: { value: 'https://pay.example.com/25428' },
  };
}

/** The variables of the form's text, as if each field were filled in. */
export function sampleForm(form: Form, locale: Locale): Record<string, string> {
  return formValues(form, Object.fromEntries(form.fields.map((field) => [field.name, sampleOf(field)])), locale);
}

function sampleOf({ kind, label, options, min }: FormField): string {
  if (kind === 'choice') return options?.[0] ?? label;
  return kind === 'number' && min !== undefined ? String(min) : (SAMPLES[kind] ?? label);
}

/** The rest is shown by its label. */
const SAMPLES: Partial<Record<FormField['kind'], string>> = {
  number: '1',
  money: '4990',
  date: '2026-03-02',
  'yes-no': 'yes',
  phone: '+79000000001',
  email: 'anna@example.com',
  link: 'https://example.com',
};

/** The variables of the quote's texts: a contract by its first package, paid in as many parts as it may be. */
export function sampleQuote(quote: Quote, locale: Locale): Record<string, string> {
  const [first] = quote.packages;
  const figures = {
    packageLabel: first?.label ?? '',
    units: quote.bands[0] ?? 100,
    years: quote.years[0] ?? 1,
    price: quote.prices.find((one) => one.package === first?.id)?.price ?? 1200,
    instalments: Math.max(1, ...quote.instalments),
    upgrade: { from: quote.packages.at(-1)?.label ?? '', days: 92, until: '2026-12-31' },
  };
  return quoteValues(quote, figures, locale);
}
