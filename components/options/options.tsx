/** The options page: the manager, the look, the sites, the team's variables, the page last used, the log, the data. */
import { lazy, Suspense } from 'react';
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { ActList } from '@/components/records/act-list';
import { ClientsSection } from './clients-section';
import { Contents } from './contents';
import { DataSection } from './data/data-section';
import { DuplicatesSection } from './duplicates-section';
import { useEditorPlace } from './editor/place';
import { HealthSection } from './health-section';
import { LookSection } from './look-section';
import { ManagerSection } from './manager-section';
import { PlaybooksSection } from './playbooks-section';
import { PricesSection } from './prices-section';
import { PrivacySection } from './privacy-section';
import { RulesSection } from './rules-section';
import { Section } from './section';
import { SitesSection } from './sites-section';
import { UnansweredSection } from './unanswered-section';
import { useSettingsDraft } from './use-settings-draft';
import { VariablesSection } from './variables-section';
import { WorkSection } from './work-section';

/** Not what the page is opened for most. */
const FiguresSection = lazy(() => import('./figures/figures-section'));

const BookEditor = lazy(() => import('./editor/book-editor'));

export function Options() {
  const place = useEditorPlace();
  return place ? (
    <Suspense>
      <BookEditor place={place} />
    </Suspense>
  ) : (
    <Sections />
  );
}

function Sections() {
  const { t } = useWords();
  const draft = useSettingsDraft();
  return (
    <Contents label={t.options.contents}>
      <main className="min-w-0 grow px-6 pt-6 pb-16">
        <div className="sticky top-0 z-1 flex print:hidden items-baseline gap-3 bg-surface py-2">
          <h1 className="grow text-xl font-semibold">{t.options.title}</h1>
          <span
            role="status"
            data-testid="settings-state"
            data-state={draft.state}
            className={`text-sm ${draft.state === 'failed' ? 'text-bad' : 'text-good'}`}
          >
            {draft.state === 'saved' && t.options.saved}
            {draft.state === 'failed' && t.options.notSaved}
          </span>
        </div>
        <ManagerSection draft={draft} />
        <LookSection draft={draft} />
        <WorkSection draft={draft} />
        <RulesSection />
        <Suspense>
          <FiguresSection draft={draft} />
        </Suspense>
        <DuplicatesSection draft={draft} />
        <SitesSection draft={draft} />
        <PlaybooksSection draft={draft} />
        <UnansweredSection />
        <VariablesSection draft={draft} />
        <PricesSection />
        <HealthSection />
        <LogSection />
        <ClientsSection />
        <DataSection draft={draft} />
        <PrivacySection draft={draft} />
      </main>
    </Contents>
  );
}

function LogSection() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { data: events, failed, retry } = useQuery('log.list', {}, ['log']);
  return (
    <Section title={t.options.log}>
      {events && (
        <div className="max-h-96 overflow-y-auto rounded-md border border-line">
          <ActList events={events} onUndo={(event) => run(send('log.go-undo', { id: event.id }))} />
        </div>
      )}
      {!events && failed && <LoadFailed retry={retry} />}
    </Section>
  );
}
