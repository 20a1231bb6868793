import { useWords } from '@/components/data/words';
import { formatMoney } from '@/lib/i18n/format';
import type { Share } from '@/lib/model/figures';
import type { Money } from '@/lib/model/page';

/** Shares, their bounds and sums in the manager's language. */
export function useFormats() {
  const { locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  return {
    share: ({ value }: Share) => (value === null ? '—' : percent.format(value)),
    bounds: ({ of, low, high }: Share) => (of === 0 ? '—' : `${percent.format(low)}–${percent.format(high)}`),
    /** "12 тыс.": beside a bar or a point. */
    brief: (sum: number) => compact.format(sum),
    /** Of a date. */
    dayMonth: (date: string) => short.format(new Date(`${date}T12:00:00Z`)),
    money: (money: Money) => formatMoney(locale, money),
  };
}
