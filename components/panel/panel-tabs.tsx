import * as Tabs from '@radix-ui/react-tabs';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { keep, recall } from '@/components/data/keep';
import { useWords } from '@/components/data/words';
import { Icon, type IconName } from '@/components/ui/icons';
import { dueAt } from '@/lib/followups/due';
import type { ShiftView } from '@/lib/messages/contract-shift';
import { pageOwner } from '@/lib/model/owner';
import { FollowUpsTab } from './followups-tab';
import { GuideTab } from './guide-tab';
import { HorizonLine } from './horizon';
import { LogTab } from './log-tab';
import { NotesTab } from './notes-tab';
import { ObjectionsTab } from './objections-tab';
import { usePanel } from './panel-context';
import { ScriptsTab } from './scripts-tab';
import { useContactKeys } from './use-contact-keys';
import { useShift } from './use-shift';

const TABS = ['scripts', 'objections', 'guide', 'forms', 'notes', 'followups', 'client', 'today', 'log'] as const;
export type TabName = (typeof TABS)[number];

/** Not needed when the panel opens. */
const ClientTab = lazy(() => import('./client-tab').then((room) => ({ default: room.ClientTab })));
const TodayTab = lazy(() => import('./today-tab'));
const FormsTab = lazy(() => import('./forms-tab').then((room) => ({ default: room.FormsTab })));

const KEEP = 'tab';
const KEEP_GUIDE = 'guide';
const KEEP_PAPER = 'paper';

/** The tools. The one in view, and the guide opened in it, are kept over the reload that follows an act. */
export function PanelTabs() {
  const { t } = useWords();
  const { view } = usePanel();
  const [tab, setTab] = useState<TabName>(() => TABS.find((name) => name === recall(KEEP)) ?? 'scripts');
  const [query, setQuery] = useState('');
  const [guideId, setGuideId] = useState(() => recall(KEEP_GUIDE));
  const [paper, setPaper] = useState(() => recall(KEEP_PAPER));
  useContactKeys();
  const openPaper = (key: string | null) => {
    setPaper(key);
    keep(KEEP_PAPER, key ?? '');
  };
  const openGuide = (id: string | null) => {
    setGuideId(id);
    keep(KEEP_GUIDE, id ?? '');
  };
  const go = (next: TabName) => {
    setTab(next);
    keep(KEEP, next);
  };
  const goToPaper = (key: string) => {
    openPaper(key);
    go('forms');
  };
  const goToGuide = (id: string) => {
    openGuide(id);
    go('guide');
  };
  const wanted = view.wanted?.source.kind;
  useEffect(() => {
    if (wanted === undefined) return;
    setQuery('');
    setTab(wanted === 'objection' ? 'objections' : 'scripts');
  }, [wanted]);
  const shift = useShift();
  // Whoever comes by a follow-up finds its script.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `go` is new at every render and says the same.
  useEffect(() => {
    if (view.ready !== null) go('scripts');
  }, [view.ready]);
  const counts: Partial<Record<TabName, number>> = {
    notes: view.notes.length,
    followups: view.followUps.filter(({ state }) => state === 'open').length,
    today: shift.shift ? urgent(shift.shift, shift.now) : 0,
  };
  const contents: Record<TabName, ReactNode> = {
    scripts: (
      <ScriptsTab
        query={query}
        onQuery={setQuery}
        onObjection={() => go('objections')}
        onGuide={goToGuide}
        onPaper={goToPaper}
      />
    ),
    objections: <ObjectionsTab query={query} onQuery={setQuery} />,
    guide: <GuideTab key={view.owner} open={guideId} onOpen={openGuide} onPaper={goToPaper} />,
    forms: (
      <Suspense>
        <FormsTab
          key={pageOwner(view.page, view.facts)}
          open={paper}
          onOpen={openPaper}
          onGuide={goToGuide}
          onScript={(title) => {
            setQuery(title);
            go('scripts');
          }}
        />
      </Suspense>
    ),
    notes: <NotesTab key={view.owner} />,
    followups: <FollowUpsTab key={view.owner} />,
    today: (
      <Suspense>
        <TodayTab {...shift} onPaper={goToPaper} />
      </Suspense>
    ),
    client: (
      <Suspense>
        <ClientTab key={view.owner} onGuide={goToGuide} />
      </Suspense>
    ),
    log: <LogTab />,
  };
  return (
    <>
      <HorizonLine horizon={shift.shift?.horizon ?? []} />
      <Tabs.Root
        value={tab}
        onValueChange={(value) => go(TABS.find((name) => name === value) ?? 'scripts')}
        className="flex min-h-0 grow flex-col"
      >
        <Tabs.List
          aria-label={t.tabs.label}
          className="flex shrink-0 items-end justify-between border-b border-line px-1"
        >
          {TABS.map((name) => (
            <TabTrigger
              key={name}
              name={name}
              label={t.tabs[name]}
              count={counts[name] ?? 0}
              onChoose={() => go(name)}
            />
          ))}
        </Tabs.List>
        {TABS.map((name) => (
          <Tabs.Content key={name} value={name} tabIndex={-1} className="min-h-0 grow overflow-y-auto outline-none">
            {contents[name]}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </>
  );
}

/** Follow-ups that are due, and orders to be taken now. */
function urgent({ followUps, orders }: ShiftView, now: Date): number {
  return dueAt(followUps, now.toISOString()).length + orders.filter(({ place }) => place === 'window').length;
}

interface TabTriggerProps {
  name: TabName;
  label: string;
  count: number;
  onChoose(): void;
}

function TabTrigger({ name, label, count, onChoose }: TabTriggerProps) {
  const icon: IconName = name;
  return (
    <Tabs.Trigger
      value={name}
      title={label}
      data-testid={`tab-${name}`}
      onMouseDown={(event) => {
        if (event.button !== 0 || event.ctrlKey) return;
        // Radix would focus it by script, which shows the keyboard's ring after every click.
        event.preventDefault();
        event.currentTarget.focus({ focusVisible: false, preventScroll: true });
        onChoose();
      }}
      className="group flex h-9 min-w-8 items-center justify-center gap-1.5 border-b-2 border-transparent px-1 text-muted hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:min-w-0 data-[state=active]:border-accent data-[state=active]:px-2 data-[state=active]:text-accent"
    >
      <span className="relative">
        <Icon name={icon} />
        {count > 0 && (
          <span className="absolute -top-2 left-2.5 min-w-4 rounded-full bg-soft px-1 text-center text-[10px]/4 font-semibold text-accent">
            {count}
          </span>
        )}
      </span>
      {/* Only the open one has its name beside it: in Russian nine names do not fit into 360 px. */}
      <span
        className={`sr-only truncate text-xs font-medium group-data-[state=active]:not-sr-only ${count > 0 ? 'group-data-[state=active]:pl-1.5' : ''}`}
      >
        {label}
      </span>
    </Tabs.Trigger>
  );
}
