import { useWords } from '@/components/data/words';
import { formatMoney } from '@/lib/i18n/format';
import type { Share } from '@/lib/model/figures';
import type { Money } from '@/lib/model/page';

/** Shares, their bounds and sums in the manager's language. */
export function useFormats() {
  const { locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    share: ({ value }: Share) => (value === null ? '—' : percent.format(value)),
    bounds: ({ of, low, high }: Share) => (of === 0 ? '—' : `${percent.format(low)}–${percent.format(high)}`),
    money: (money: Money) => formatMoney(locale, money),
  };
}
