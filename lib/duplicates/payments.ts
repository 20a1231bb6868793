/** Money received for one order more than once: mostly once by the payment service and once entered by hand. */
import type { Money, Payment } from '@/lib/model/page';

/** As CRMs write it. */
const RECEIVED = /^(?:получен|принят|received|accepted|получено|приет|beérkezett)/i;

/**
 * Two payments of one sum, where the order costs less than was received; where its price is not known, two of one sum
 * are enough. Two halves of an order are none.
 */
export function isPaidTwice(payments: readonly Payment[], price: Money | null): boolean {
  const received = payments.filter(({ state, amount }) => RECEIVED.test(state.trim()) && amount.value > 0);
  const repeated = received.some(({ amount }, at) =>
    received.some(
      (other, i) => i > at && other.amount.value === amount.value && other.amount.currency === amount.currency,
    ),
  );
  if (!repeated || !price) return repeated;
  const sum = received.reduce((all, { amount }) => all + (amount.currency === price.currency ? amount.value : 0), 0);
  // Sums of money are read from text; a hundredth may be lost.
  return sum > price.value + 0.01;
}
