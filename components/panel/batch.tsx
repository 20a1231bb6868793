/** Many surplus orders, one by one: how far it is, the way on, and in the end what was done and what was not. */
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { BatchItem } from '@/lib/messages/batch';
import { usePanel } from './panel-context';

export function Batch() {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { batch, page } = view;
  if (!batch) return null;
  const waiting = batch.items.filter(({ state }) => state === 'waiting');
  const isOver = batch.stopped || waiting.length === 0;
  const past = batch.items.length - waiting.length;
  const here = waiting.find(({ order }) => order.id === page?.recordId);
  return (
    <section data-testid="batch" className="shrink-0 border-b border-line px-3 py-2">
      <div className="flex items-center gap-2 text-sm">
        <progress data-testid="batch-progress" className="h-2 min-w-0 grow" value={past} max={batch.items.length} />
        <span className="shrink-0 tabular-nums">{t.people.batchAt(past, batch.items.length)}</span>
      </div>
      {isOver ? (
        <Summary items={batch.items} />
      ) : (
        <div className="mt-1.5 flex flex-wrap gap-2">
          {batch.next && (
            <Button data-testid="batch-next" onClick={() => run(send('batch.next', { skip: null }))}>
              {t.people.batchNext}
            </Button>
          )}
          {here && (
            <Button
              tone="quiet"
              data-testid="batch-skip"
              onClick={() => run(send('batch.next', { skip: here.order.key }))}
            >
              {t.people.batchSkip}
            </Button>
          )}
          <Button tone="quiet" data-testid="batch-stop" className="ml-auto" onClick={() => run(send('batch.stop', {}))}>
            {t.people.batchStop}
          </Button>
        </div>
      )}
    </section>
  );
}

function Summary({ items }: { items: readonly BatchItem[] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const done = items.filter(({ state }) => state === 'done');
  const others = items.filter(({ state }) => state !== 'done');
  return (
    <>
      <p className="mt-1 text-sm font-medium">{t.people.batchDone(done.length, others.length)}</p>
      <ul className="max-h-32 overflow-y-auto text-sm">
        {others.map(({ order, state }) => (
          <li key={order.key}>
            <button
              type="button"
              data-testid="batch-left"
              data-state={state}
              className="flex w-full gap-2 rounded-md px-1 text-left hover:bg-sunken"
              onClick={() => run(send('record.open', { url: order.url }))}
            >
              <span className="font-medium">{order.number ?? order.id}</span>
              <span className="private min-w-0 grow truncate text-muted">{order.clientName}</span>
              <span className="shrink-0 text-muted">{t.batchStates[state]}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button tone="quiet" data-testid="batch-close" onClick={() => run(send('batch.close', {}))}>
        {t.people.batchClose}
      </Button>
    </>
  );
}
