/** Money received for one order more than once: mostly once by the payment service and once entered by hand. */
import type { Money, Payment } from '@/lib/model/page';

/** As CRMs write it. */
const RECEIVED = /^(?:получен|принят|received|accepted|получено|приет|beérkezett)/i;

/** Says by itself that somebody entered the payment. */
const BY_HAND = /вручн|ручн|ръчн|manual|by hand|kézi/i;
/** Services that report what they received, whatever the client paid with there. */
const SERVICE =
  /касса|kassa|юmoney|yoomoney|cloud ?payments|тинькофф|tinkoff|т-?банк|t-?bank|robokassa|prodamus|продамус|stripe|paypal|getcourse|геткурс|payselection|sberpay|sber ?pay|lava|fondy|liqpay|wayforpay|payanyway|payu|barion|simplepay|mypos|epay|borica|leadpay|unitpay|долями|подели|рассроч|эквайр|acquiring/i;
/** What comes into a hand or an account, where no service writes it down. */
const IN_HAND = /налич|на карту|перевод|безнал|расч[её]тн|cash|transfer|в брой|превод|készpénz|átutal/i;

/**
 * Null: nothing was paid twice. That takes two payments of one sum, where the order costs less than was received; where
 * its price is not known, two of one sum are enough, and two halves of an order are none. `manual`: the one of them that
 * was entered by hand, where that is one and no other. `byHand`: the types that a person can choose.
 */
export function paidTwiceBy(
  payments: readonly Payment[],
  price: Money | null,
  byHand: readonly string[] = [],
): { manual?: Payment } | null {
  const received = payments.filter(({ state, amount }) => RECEIVED.test(state.trim()) && amount.value > 0);
  const repeated = received.filter((payment) =>
    received.some((other) => other !== payment && isOneSum(other, payment)),
  );
  if (!repeated.length) return null;
  const sum = price ? received.reduce((all, { amount }) => all + valueIn(amount, price.currency), 0) : 0;
  // Sums of money are read from text; a hundredth may be lost.
  if (price && sum <= price.value + 0.01) return null;
  const entered = repeated.filter(({ type }) => isManual(type, byHand));
  const [manual, ...more] = entered;
  const isOne = manual && !more.length && repeated.every((other) => other === manual || isOneSum(other, manual));
  return isOne ? { manual } : {};
}

function isManual(type: string | undefined, byHand: readonly string[]): boolean {
  if (type === undefined) return false;
  if (BY_HAND.test(type)) return true;
  return !SERVICE.test(type) && (IN_HAND.test(type) || byHand.some((label) => fold(label) === fold(type)));
}

function isOneSum({ amount: a }: Payment, { amount: b }: Payment): boolean {
  return a.value === b.value && a.currency === b.currency;
}

function valueIn({ value, currency }: Money, wanted: string): number {
  return currency === wanted ? value : 0;
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
