/** The toolbar's window: whom to ask again now, who is next, and the page in front. */
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useNow } from '@/components/data/now';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { FollowUpRow } from '@/components/records/follow-up-row';
import { MaskButton } from '@/components/records/mask-button';
import { IconButton } from '@/components/ui/button';
import { dueAt } from '@/lib/followups/due';
import { ClientSearch } from './client-search';
import { PageSection } from './page-section';
import { ShiftSection } from './shift-section';

const NEXT = 3;

export function Popup() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { data: all, failed, retry } = useQuery('follow-up.list', {}, ['follow-ups']);
  const now = useNow(all);
  if (!all) return failed ? <LoadFailed retry={retry} /> : null;
  const due = dueAt(all, now.toISOString());
  const later = all.filter((followUp) => !due.includes(followUp));
  return (
    <main className="w-[360px] pb-1">
      <header className="flex items-center gap-2 border-b border-line bg-sunken py-1.5 pr-1.5 pl-3">
        <h1 data-testid="due-count" data-value={due.length} className="min-w-0 grow text-base font-semibold">
          {due.length > 0 ? t.popup.due(due.length) : t.popup.nothingDue}
        </h1>
        <span className="shrink-0 text-xs text-muted">{t.popup.open(all.length)}</span>
        <MaskButton />
        <IconButton
          icon="options"
          label={t.app.options}
          data-testid="options"
          onClick={() => run(send('options.open', {}))}
        />
      </header>
      <ShiftSection />
      <ul data-testid="due">
        {due.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} now={now} withClient />
        ))}
      </ul>
      {later.length > 0 && (
        <>
          <h2 className="bg-sunken px-3 py-1 text-xs font-medium text-muted">{t.popup.next}</h2>
          <ul data-testid="next">
            {later.slice(0, NEXT).map((followUp) => (
              <FollowUpRow key={followUp.id} followUp={followUp} now={now} withClient brief />
            ))}
          </ul>
        </>
      )}
      <ClientSearch />
      <PageSection />
    </main>
  );
}
