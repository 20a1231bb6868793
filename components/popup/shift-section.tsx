/** What the shift's orders and chats add up to, and the way to the next of them. */
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';

export function ShiftSection() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { data: shift } = useQuery('shift.view', {}, ['follow-ups', 'settings', 'shift']);
  if (!shift) return null;
  const { orders, waiting, next } = shift;
  const counts: [string, number][] = [
    [t.today.places.window, orders.filter(({ place }) => place === 'window').length],
    [t.today.places.late, orders.filter(({ place }) => place === 'late').length],
    [t.today.night, orders.filter(({ place }) => place === 'night').length],
    [t.today.waiting, waiting.length],
  ];
  const some = counts.filter(([, count]) => count > 0);
  if (some.length === 0 && !next) return null;
  return (
    <section className="flex items-center gap-2 border-b border-line px-3 py-1.5">
      <p data-testid="shift-counts" className="min-w-0 grow text-xs text-muted">
        {some.map(([label, count]) => `${label} ${count}`).join(' · ')}
      </p>
      {next && (
        <Button
          icon="next"
          data-testid="next"
          data-to={next.to}
          onClick={() => run(send('shift.go', { url: next.url }))}
        >
          {t.today.next}
        </Button>
      )}
    </section>
  );
}
