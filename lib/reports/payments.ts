/** Sums of money. */
import type { Money } from '@/lib/model/page';

/** One sum a currency, the largest first. */
export function sums(lines: readonly { amount: Money }[]): Money[] {
  const byCurrency = new Map<string, number>();
  for (const { amount } of lines)
    byCurrency.set(amount.currency, (byCurrency.get(amount.currency) ?? 0) + amount.value);
  return [...byCurrency]
    .map(([currency, value]) => ({ currency, value: Math.round(value * 100) / 100 }))
    .sort((a, b) => b.value - a.value);
}
