import { useState } from 'react';
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { FollowUpRow } from '@/components/records/follow-up-row';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { FollowUpForm } from './follow-up-form';
import { hasClient } from './has-client';
import { otherClientName } from './other-client';
import { usePanel } from './panel-context';
import { TermsForm } from './terms-form';

/** When to come back to this client, and why. */
export function FollowUpsTab() {
  const { view } = usePanel();
  const { t } = useWords();
  const now = useNow(view);
  const [adding, setAdding] = useState(false);
  const open = view.followUps
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const solved = view.followUps.filter(({ state }) => state === 'solved');
  return (
    <>
      <div className="border-b border-line px-3 py-2.5">
        {adding ? (
          <FollowUpForm onClose={() => setAdding(false)} />
        ) : (
          <Button tone="main" icon="add" data-testid="follow-up-new" onClick={() => setAdding(true)}>
            {t.followups.add}
          </Button>
        )}
      </div>
      {hasClient(view) && <TermsForm />}
      {open.length === 0 && !adding && <Empty text={t.followups.none} />}
      {solved.map(({ id, closedBy }) => (
        <p
          key={id}
          data-testid="follow-up-solved"
          className="border-b border-line bg-good-soft px-3 py-1.5 text-sm text-good"
        >
          {t.today.solved(closedBy ?? '')}
        </p>
      ))}
      <ul>
        {open.map((followUp) => (
          <FollowUpRow
            key={followUp.id}
            followUp={followUp}
            now={now}
            whose={otherClientName(view, followUp.clientId)}
          />
        ))}
      </ul>
    </>
  );
}
