/** The panel in the page: the client above, what is to be done with the order, and the tools in tabs. */
import { useCallback, useMemo, useState } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useSettings } from '@/components/data/screen';
import { useQuery } from '@/components/data/use-query';
import { LostData } from '@/components/records/lost-data';
import type { TabView, Topic } from '@/lib/messages/contract';
import { isPageOwner, pageOwner } from '@/lib/model/owner';
import type { Playbook } from '@/lib/model/playbook';
import { inForce } from '@/lib/playbook/in-force';
import { createSearch } from '@/lib/suggest/search';
import { ActEvents } from './act-events';
import { Batch } from './batch';
import { Duplicates } from './duplicates';
import { Header } from './header';
import { ListVerdicts } from './list-verdicts';
import { MoreFacts } from './more-facts';
import type { PagePort } from './page-port';
import { PanelProvider, type PanelState } from './panel-context';
import { PanelTabs } from './panel-tabs';
import { PendingUndo } from './pending-undo';
import { RecordActs } from './record-acts';
import { SamePerson } from './same-person';
import { useCloseKey } from './use-close-key';
import { useSingleEnter } from './use-single-enter';

const VIEW_TOPICS: Topic[] = ['tab', 'notes', 'follow-ups', 'guides', 'log', 'settings'];
const NO_TEXT = {};
const NO_PICTURES: PanelState['pictures'] = [];

export function Panel({ port }: { port: PagePort }) {
  const view = useQuery('tab.view', {}, VIEW_TOPICS);
  const playbooks = useQuery('playbook.list', {}, ['playbook']);
  useCloseKey(port);
  useSingleEnter();
  if (view.data && playbooks.data) return <Filled port={port} view={view.data} playbooks={playbooks.data} />;
  if (!view.failed && !playbooks.failed) return null;
  return (
    <LoadFailed
      retry={() => {
        view.retry();
        playbooks.retry();
      }}
    />
  );
}

function Filled({ port, view, playbooks: all }: { port: PagePort; view: TabView; playbooks: Playbook[] }) {
  const { playbooksOff, locale } = useSettings();
  const site = view.page?.site ?? null;
  const playbooks = useMemo(() => inForce(all, { playbooksOff, locale }, site), [all, playbooksOff, locale, site]);
  const search = useMemo(() => createSearch(playbooks), [playbooks]);
  const { typed, remember } = useTyped(view);
  const pictures = useQuery('picture.list', {}, ['playbook']).data ?? NO_PICTURES;
  const state = useMemo(
    () => ({ port, view, playbooks, pictures, search, typed, remember }),
    [port, view, playbooks, pictures, search, typed, remember],
  );
  return (
    <PanelProvider value={state}>
      <div className="flex h-dvh min-h-[540px] flex-col">
        <LostData />
        <Header />
        <MoreFacts key={view.page?.url ?? ''} />
        <main className="flex min-h-0 grow flex-col">
          <SamePerson />
          <Duplicates />
          <ListVerdicts />
          <Batch />
          <ActEvents />
          <RecordActs />
          <PanelTabs />
        </main>
        <PendingUndo />
      </div>
    </PanelProvider>
  );
}

/**
 * What was typed for one client must never turn up in a message to another. The first thing kept for somebody gives them a
 * record, and with it another owner: a page that shows the same person as before still shows them.
 */
function useTyped(view: TabView) {
  const { owner } = view;
  const person = personOf(view);
  const [kept, setKept] = useState<Typed>({ owner, person, values: {} });
  const remember = useCallback(
    (values: Record<string, string>) =>
      setKept((old) => ({ owner, person, values: { ...(isOf(old, owner, person) ? old.values : {}), ...values } })),
    [owner, person],
  );
  return { typed: isOf(kept, owner, person) ? kept.values : NO_TEXT, remember };
}

interface Typed {
  owner: string;
  person: string;
  values: Record<string, string>;
}

function isOf(kept: Typed, owner: string, person: string): boolean {
  return kept.owner === owner || (isPageOwner(kept.owner) && kept.person === person);
}

/** By everything the page says of who it is: two people of one name have two numbers. */
function personOf({ page, facts, shown }: TabView): string {
  return JSON.stringify([pageOwner(page, facts), shown.phones, shown.emails]);
}
