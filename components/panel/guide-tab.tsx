/** Procedures step by step; the place is kept for each client, so that one can leave and come back. */
import { useEffect, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { Guide } from '@/lib/model/playbook';
import { startPath } from '@/lib/playbook/guide';
import { type Found, foundOf } from '@/lib/suggest/found';
import { GuideRun } from './guide-run';
import { usePanel } from './panel-context';

export interface GuideTabProps {
  /** The guide in view, by its key or its id; null: the list. */
  open: string | null;
  onOpen(id: string | null): void;
  onPaper(key: string): void;
}

export function GuideTab({ open, onOpen, onPaper }: GuideTabProps) {
  const { playbooks, search } = usePanel();
  const { t } = useWords();
  const { pathOf, setPath } = usePaths();
  const begun = ({ entry }: Found<Guide>) => pathOf(entry.id) !== null;
  const guides = foundOf('guide', search.find(''), playbooks).toSorted((a, b) => Number(begun(b)) - Number(begun(a)));
  // Of two playbooks with a guide of one id, a link that knows no more than the id leads to the first in force.
  const current = guides.find(({ key }) => key === open) ?? guides.find(({ entry }) => entry.id === open);
  if (current) {
    const { entry } = current;
    return (
      <GuideRun
        found={current}
        path={pathOf(entry.id) ?? startPath(entry)}
        onPath={(path) => setPath(entry.id, path)}
        onLeave={() => onOpen(null)}
        onPaper={onPaper}
      />
    );
  }
  if (guides.length === 0) return <Empty text={t.guide.none} />;
  return (
    <ul>
      {guides.map((found) => (
        <GuideRow
          key={found.key}
          found={found}
          at={pathOf(found.entry.id)?.length ?? null}
          onOpen={() => {
            if (!pathOf(found.entry.id)) setPath(found.entry.id, startPath(found.entry));
            onOpen(found.key);
          }}
        />
      ))}
    </ul>
  );
}

function GuideRow({ found: { entry }, at, onOpen }: { found: Found<Guide>; at: number | null; onOpen(): void }) {
  const { t } = useWords();
  return (
    <li data-testid="guide" data-guide-id={entry.id} className="border-b border-line px-3 py-2.5">
      <h3 className="text-base leading-snug font-semibold">{entry.title}</h3>
      <p className="text-sm text-muted">{entry.situation}</p>
      <Button tone={at === null ? 'plain' : 'main'} className="mt-1.5" data-testid="guide-open" onClick={onOpen}>
        {at === null ? t.guide.start : t.guide.resume(at)}
      </Button>
    </li>
  );
}

/** Paths on their way to the background, over the ones it has: another panel may have gone on with the same client. */
function usePaths() {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  const [set, setSet] = useState<Record<string, string[]>>({});
  const sending = useRef(new Set<string[]>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved steps back whenever the background has told anew.
  useEffect(() => {
    setSet((old) => Object.fromEntries(Object.entries(old).filter(([, path]) => sending.current.has(path))));
  }, [view.guides]);
  return {
    pathOf: (guideId: string): string[] | null =>
      set[guideId] ?? view.guides.find((progress) => progress.guideId === guideId)?.path ?? null,
    setPath(guideId: string, path: string[]) {
      setSet((old) => ({ ...old, [guideId]: path }));
      sending.current.add(path);
      const saved = send('guide.save', { owner: view.owner, guideId, path });
      run(saved.finally(() => sending.current.delete(path)));
    },
  };
}
