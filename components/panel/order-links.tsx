import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import type { Order } from '@/lib/model/records';

/** A sentence in which the numbers of known orders open them. */
export function OrderLinks({ text, orders }: { text: string; orders: readonly Order[] }) {
  const { send } = useCalls();
  const run = useRun();
  const byNumber = new Map(orders.map((order) => [order.number ?? order.id, order]));
  return splitAt(text, [...byNumber.keys()]).map((part, at) => {
    const order = byNumber.get(part);
    // A part is a number only where it stands between two others.
    if (!order || at % 2 === 0) return part;
    return (
      <button
        key={order.key}
        type="button"
        data-testid="order-link"
        data-record-id={order.id}
        className="font-medium underline decoration-from-font underline-offset-2 hover:no-underline"
        onClick={() => run(send('record.open', { url: order.url }))}
      >
        {part}
      </button>
    );
  });
}

/** The text cut so that every second part is one of the numbers, none of them inside a longer number. */
function splitAt(text: string, numbers: readonly string[]): string[] {
  if (numbers.length === 0) return [text];
  const any = numbers.map((number) => number.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|');
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'u'));
}
