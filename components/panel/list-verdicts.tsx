/** On a list: how many orders are surplus, and the way through them. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { PageKind, VerdictKind } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { usePanel } from './panel-context';

const LISTS: readonly PageKind[] = ['order-list', 'deal-list', 'board'];

export function ListVerdicts() {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [listed, setListed] = useState(false);
  const { keep, surplus, check } = view.rows;
  if (!view.page || !LISTS.includes(view.page.kind)) return null;
  const first = surplus[0];
  const open = (order: Order) => run(send('record.open', { url: order.url }));
  if (keep + surplus.length + check.length === 0) {
    if (view.page.kind !== 'order-list') return null;
    return <p className="border-b border-line px-3 py-2 text-sm text-muted">{t.list.none}</p>;
  }
  return (
    <section data-testid="list-verdicts" className="border-b border-line px-3 py-2">
      <div className="flex flex-wrap gap-1">
        <Badge tone={first ? 'bad' : 'plain'}>{t.list.surplus(surplus.length)}</Badge>
        <Badge tone="good">{t.list.keep(keep)}</Badge>
        {check.length > 0 && <Badge tone="warn">{t.list.check(check.length)}</Badge>}
      </div>
      <div className="mt-2 flex items-center gap-2">
        {first && (
          <Button tone="main" data-testid="next-surplus" onClick={() => open(first)}>
            {t.list.next}
          </Button>
        )}
        {first && !view.batch && view.page.site === 'getcourse' && (
          <Button data-testid="batch-start" onClick={() => run(send('batch.start', {}))}>
            {t.people.batchStart}
          </Button>
        )}
        <Button tone="quiet" className="ml-auto" aria-expanded={listed} onClick={() => setListed(!listed)}>
          {t.list.all}
          <Icon name={listed ? 'up' : 'down'} size={14} />
        </Button>
      </div>
      {listed && (
        <ul className="mt-1 max-h-44 overflow-y-auto">
          {surplus.map((order) => (
            <OrderRow key={order.key} order={order} verdict="surplus" onOpen={open} />
          ))}
          {check.map((order) => (
            <OrderRow key={order.key} order={order} verdict="check" onOpen={open} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OrderRow({ order, verdict, onOpen }: { order: Order; verdict: VerdictKind; onOpen(order: Order): void }) {
  const { t } = useWords();
  return (
    <li>
      <button
        type="button"
        data-testid={`${verdict}-order`}
        className="flex w-full items-center gap-2 rounded-md px-1 py-1 text-left text-sm hover:bg-sunken"
        onClick={() => onOpen(order)}
      >
        <span className="font-medium">{order.number ?? order.id}</span>
        <span className="private min-w-0 grow truncate text-muted">{order.clientName}</span>
        {verdict === 'check' && <Badge tone="warn">{t.verdict.check}</Badge>}
      </button>
    </li>
  );
}
