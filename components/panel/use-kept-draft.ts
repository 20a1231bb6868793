/**
 * Where the note being written is kept: beside the panel for its next drawing, and by the background, which outlives
 * the tab, and the browser. What stands in the editor goes there a moment after the first key, and again while it grows.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { keep, recall } from '@/components/data/keep';
import { newId } from '@/components/data/new-id';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { TabView } from '@/lib/messages/contract';
import type { DraftText } from '@/lib/messages/contract-records';
import { pageOwner } from '@/lib/model/owner';

/** So much may be lost of what was typed when the browser is killed, in milliseconds. */
const PAUSE_MS = 250;

export interface KeptDraft {
  draft: DraftText;
  /** What stands there now, also for one who began before. */
  latest: { readonly current: DraftText };
  set(next: DraftText): void;
}

/** The id is made once: a save that is repeated makes no second note. */
export function newDraft(): DraftText {
  return { noteId: newId(), revision: null, clientId: null, text: '' };
}

export function useKeptDraft({ owner, page, facts }: TabView): KeptDraft {
  const { send } = useCalls();
  const key = `draft:${owner}`;
  // Before the first thing was kept for a client, the page stood for them.
  const earlierKey = `draft:${pageOwner(page, facts)}`;
  const [draft, setDraft] = useState<DraftText>(() => parse(recall(key) ?? recall(earlierKey)));
  const latest = useRef(draft);
  const keepFar = useFarKeeping(owner);
  const show = (next: DraftText) => {
    latest.current = next;
    setDraft(next);
    keep(earlierKey, '');
    keep(key, isEmpty(next) ? '' : JSON.stringify(next));
  };
  const set = (next: DraftText) => {
    show(next);
    keepFar(isEmpty(next) ? null : next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the owner under whose key this is drawn.
  useEffect(() => {
    if (!isEmpty(latest.current)) return;
    let over = false;
    send('draft.read', { owner }).then(
      (found) => {
        // What was typed in the meantime stands.
        if (!over && found && isEmpty(latest.current)) show(textOf(found));
      },
      // Nothing is lost: the draft stays where it is.
      () => {},
    );
    return () => {
      over = true;
    };
  }, [send, owner]);
  return { draft, latest, set };
}

function useFarKeeping(owner: string): (draft: DraftText | null) => void {
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const waiting = useRef<{ draft: DraftText | null; timer: ReturnType<typeof setTimeout> } | null>(null);
  const told = useRef(false);
  const flush = useRef(() => {});
  flush.current = () => {
    if (!waiting.current) return;
    const { draft, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    send('draft.save', { owner, draft }).then(
      () => {
        told.current = false;
      },
      () => {
        if (!told.current) toast({ text: t.records.draftNotKept, tone: 'bad' });
        told.current = true;
      },
    );
  };
  useEffect(() => {
    const leaving = new AbortController();
    window.addEventListener('pagehide', () => flush.current(), { signal: leaving.signal });
    return () => {
      leaving.abort();
      flush.current();
    };
  }, []);
  return useCallback((draft) => {
    const timer = waiting.current?.timer ?? setTimeout(() => flush.current(), PAUSE_MS);
    waiting.current = { draft, timer };
    if (draft === null) flush.current();
  }, []);
}

function isEmpty({ text, revision }: DraftText): boolean {
  return text === '' && revision === null;
}

function textOf({ noteId, revision, clientId, text }: DraftText): DraftText {
  return { noteId, revision, clientId, text };
}

function parse(kept: string | null): DraftText {
  if (!kept) return newDraft();
  // Only `show` above writes under this key.
  return JSON.parse(kept) as DraftText;
}
