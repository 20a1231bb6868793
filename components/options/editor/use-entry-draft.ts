/** An entry as it is being written: kept a moment after the last key, and when one leaves, unless something is wrong with it. */
import { useEffect, useRef, useState } from 'react';
import { type Entry, entrySchema, type Part } from '@/lib/model/layer';
import { type WrongField, wrongFieldOf } from '@/lib/model/wrong-field';

const PAUSE_MS = 400;

export interface EntryDraft<E extends Entry> {
  draft: E;
  /** Why it is not kept as it is; null: it is, or will be. */
  wrong: WrongField | null;
  change(part: Partial<E>): void;
  /** Keeps it now. */
  keep(): void;
}

export function useEntryDraft<E extends Entry>(
  part: Part,
  stored: E,
  save: (entry: E) => Promise<void>,
): EntryDraft<E> {
  const [draft, setDraft] = useState(stored);
  const unsaved = useRef<E | null>(null);
  const wrong = wrongFieldOf(entrySchema(part), draft, []);
  const latest = useRef(() => {});
  latest.current = () => {
    const entry = unsaved.current;
    if (!entry || wrongFieldOf(entrySchema(part), entry, [])) return;
    unsaved.current = null;
    save(entry).catch(() => {
      // Told by whoever could not keep it; the next key, or leaving the form, tries again.
      unsaved.current ??= entry;
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause anew.
  useEffect(() => {
    if (!unsaved.current) return;
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const keep = () => latest.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return {
    draft,
    wrong,
    change(fields) {
      const next = { ...draft, ...fields };
      unsaved.current = next;
      setDraft(next);
    },
    keep: () => latest.current(),
  };
}
