/** Find a script by typing, see it filled, put it into the message: all of it without leaving the search field. */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Empty } from '@/components/ui/empty';
import { foundOf } from '@/lib/suggest/found';
import { rankByPayment } from '@/lib/suggest/payment';
import { closePanel } from './close-panel';
import { ComposerLine } from './composer-line';
import { usePanel } from './panel-context';
import { PAPERS } from './papers';
import { ScriptCard } from './script-card';
import { SearchBox } from './search-box';
import { SuggestionLine } from './suggestion-line';
import { useRoom } from './use-room';
import { useSending } from './use-sending';
import { useReportKey, useSuggestions } from './use-suggestions';
import { useVariants } from './use-variants';
import { useWanted } from './use-wanted';

export interface ScriptsTabProps {
  query: string;
  onQuery(query: string): void;
  onObjection(): void;
  onGuide(id: string): void;
  /** `key` of what is found in the forms tab. */
  onPaper(key: string): void;
}

export function ScriptsTab({ query, onQuery, onObjection, onGuide, onPaper }: ScriptsTabProps) {
  const { view, search, playbooks, port } = usePanel();
  const { t } = useWords();
  const run = useRun();
  const sending = useSending();
  const variants = useVariants();
  const [at, setAt] = useState(0);
  const { query: shown, room } = useRoom(query);
  const hits = useMemo(() => search.find(shown), [search, shown]);
  const isSearch = shown.trim() !== '';
  const suggestions = useSuggestions(query, at > 0);
  const { suggested } = suggestions;
  const { scripts, ready, near } = useMemo(() => {
    const found = foundOf('script', hits, playbooks);
    // What is looked for comes as it was found.
    if (isSearch) return { scripts: found, ready: undefined, near: 0 };
    const ready = found.find(({ entry }) => entry.id === view.ready);
    const near = suggested.flatMap(({ kind, playbookId, id }) =>
      kind === 'script' ? found.filter(({ playbook, entry }) => playbook.id === playbookId && entry.id === id) : [],
    );
    const ranked = rankByPayment(found, view.payment, ({ entry }) => entry);
    return { scripts: [...new Set([...(ready ? [ready] : []), ...near, ...ranked])], ready, near: near.length };
  }, [hits, playbooks, isSearch, view.ready, view.payment, suggested]);
  const selected = Math.min(at, scripts.length - 1);
  const isDrawn = query === shown;
  useWanted(
    useMemo(() => (isDrawn ? scripts.map(variants.toSend) : []), [isDrawn, scripts, variants]),
    sending,
    setAt,
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && scripts.length > 0) {
      event.preventDefault();
      setAt((selected + step + scripts.length) % scripts.length);
    }
    if (event.key === 'Escape' && event.nativeEvent.isTrusted) {
      event.preventDefault();
      if (query) change('');
      else run(closePanel(port));
    }
    // Typed faster than drawn: the first of what the words find.
    const chosen = isDrawn ? scripts[selected] : foundOf('script', search.find(query), playbooks)[0];
    if (
      event.key === 'Enter' &&
      !event.repeat &&
      chosen &&
      event.nativeEvent.isTrusted &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      sending.start(variants.toSend(chosen), event.ctrlKey || event.metaKey ? 'copy' : 'insert');
    }
  };
  const change = (value: string) => {
    setAt(0);
    onQuery(value);
  };
  const current = isDrawn ? scripts[selected] : undefined;
  const report = () =>
    suggestions.report(current ? { playbookId: current.playbook.id, kind: 'script', id: current.entry.id } : null);
  useReportKey(report);
  const objectionsNear = useMemo(
    () =>
      foundOf('objection', search.find(''), playbooks)
        .filter(({ playbook, entry }) =>
          suggested.some(
            ({ kind, playbookId, id }) => kind === 'objection' && playbookId === playbook.id && id === entry.id,
          ),
        )
        .map(({ key, entry }) => ({ key, title: entry.title })),
    [search, playbooks, suggested],
  );
  return (
    <>
      <div className="sticky top-0 z-1 space-y-1 border-b border-line bg-surface px-3 py-2">
        <SearchBox
          eager={!sending.asking}
          label={t.scripts.search}
          value={query}
          onValue={change}
          onKeyDown={onKeyDown}
          testId="search"
        />
        <div className="flex items-center justify-between gap-3">
          <ComposerLine />
          <kbd title={t.scripts.keys} className="shrink-0 font-sans text-xs text-muted">
            ↑↓ Enter
          </kbd>
        </div>
        <p aria-live="polite" className="sr-only">
          {current && t.scripts.position(current.entry.title, selected + 1, scripts.length)}
        </p>
      </div>
      {suggestions.message !== null && !query.trim() && (
        <SuggestionLine
          message={suggestions.message}
          found={near}
          objections={objectionsNear}
          onObjection={(title) => {
            change(title);
            onObjection();
          }}
          onReport={report}
        />
      )}
      <div data-testid="results" aria-busy={!isDrawn}>
        {hits.length === 0 && <Empty text={t.scripts.none} />}
        {ready && (
          <p data-testid="ready-script" className="bg-soft px-3 py-1 text-xs font-medium text-accent">
            {t.today.ready}
          </p>
        )}
        {useMemo(
          () => (
            <ul>
              {scripts.slice(0, Math.max(room, selected + 1)).map((found, index) => (
                <ScriptCard
                  key={found.key}
                  found={found}
                  variants={variants}
                  selected={index === selected}
                  onSelect={() => setAt(index)}
                  sending={sending}
                />
              ))}
            </ul>
          ),
          [scripts, room, selected, variants, sending],
        )}
        {isSearch && (
          <ul className="border-t border-line px-1.5 py-1">
            {foundOf('objection', hits, playbooks).map(({ key, entry }) => (
              <Elsewhere key={key} kind={t.scripts.alsoObjection} title={entry.title} onOpen={onObjection} />
            ))}
            {foundOf('guide', hits, playbooks).map(({ key, entry }) => (
              <Elsewhere key={key} kind={t.scripts.alsoGuide} title={entry.title} onOpen={() => onGuide(key)} />
            ))}
            {PAPERS.flatMap((kind) =>
              foundOf(kind, hits, playbooks).map(({ key, entry }) => (
                <Elsewhere
                  key={`${kind}/${key}`}
                  kind={t.playbook.papers[kind]}
                  title={entry.title}
                  onOpen={() => onPaper(`${kind}/${key}`)}
                />
              )),
            )}
          </ul>
        )}
      </div>
    </>
  );
}

/** A hit that lives in another tab. */
function Elsewhere({ kind, title, onOpen }: { kind: string; title: string; onOpen(): void }) {
  return (
    <li>
      <button
        type="button"
        data-testid="elsewhere"
        onClick={onOpen}
        className="flex w-full gap-2 rounded-md px-1.5 py-1.5 text-left text-sm hover:bg-sunken"
      >
        <span className="shrink-0 text-muted">{kind}</span>
        <span className="min-w-0 truncate">{title}</span>
      </button>
    </li>
  );
}
