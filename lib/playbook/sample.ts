/** An invented client and order, for previews: one can see what a text will look like without one. */
import type { Facts } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';

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
