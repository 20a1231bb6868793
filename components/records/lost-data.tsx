import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';

/** The data vanished from the browser: says so, instead of an empty screen, and offers the way back. */
export function LostData({ restore }: { restore?: () => void }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { data, retry } = useQuery('data.state', {}, ['settings']);
  if (data?.state !== 'lost') return null;
  return (
    <section role="alert" data-testid="lost-data" className="border-b border-line bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium text-warn">{t.records.lost}</p>
      <p className="mt-0.5">{t.records.lostHint}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          tone="main"
          data-testid="lost-restore"
          onClick={() => (restore ? restore() : run(send('options.open', {})))}
        >
          {t.records.restore}
        </Button>
        <Button data-testid="lost-go-on" onClick={() => run(send('data.go-on', {}), retry)}>
          {t.records.goOn}
        </Button>
      </div>
    </section>
  );
}
