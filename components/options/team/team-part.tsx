/** Playbooks of a team: what is subscribed to, one more, and, for a lead, signing. */
import { useState } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Playbook } from '@/lib/model/playbook';
import { LeadPart } from './lead-part';
import { Subscribe } from './subscribe';
import { SubscriptionRow } from './subscription-row';

type Opened = 'subscribe' | 'lead' | null;

export default function TeamPart({ playbooks }: { playbooks: readonly Playbook[] }) {
  const { t } = useWords();
  const { data, failed, retry } = useQuery('team.view', {}, ['playbook', 'settings']);
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (part: Opened) => setOpened(opened === part ? null : part);
  if (!data) return failed ? <LoadFailed retry={retry} /> : null;
  return (
    <div className="mt-5">
      <h3 className="text-base font-medium">{t.team.title}</h3>
      <p className="text-sm text-muted">{t.team.hint}</p>
      {data.subscriptions.length > 0 && (
        <ul className="mt-2">
          {data.subscriptions.map((subscription) => (
            <SubscriptionRow key={subscription.playbookId} subscription={subscription} />
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button data-testid="team-subscribe" aria-expanded={opened === 'subscribe'} onClick={() => toggle('subscribe')}>
          {t.team.subscribe}
        </Button>
        <Button data-testid="team-lead" aria-expanded={opened === 'lead'} onClick={() => toggle('lead')}>
          {t.team.lead}
        </Button>
      </div>
      {opened === 'subscribe' && <Subscribe onDone={() => setOpened(null)} />}
      {opened === 'lead' && <LeadPart lead={data.lead} playbooks={playbooks} />}
    </div>
  );
}
