/** Settings as they are typed: shown at once, saved a moment after the last key, at the latest when the page is left. */
import { useEffect, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useSettings } from '@/components/data/screen';
import type { Settings } from '@/lib/model/settings';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

const PAUSE_MS = 250;
const NOTHING: Partial<Settings> = {};

export interface SettingsDraft {
  settings: Settings;
  state: SaveState;
  /** Of `variables` only those that change; an empty value removes one. */
  change(part: Partial<Settings>): void;
  /** Nothing is on its way: what is shown is what is stored. */
  settled: boolean;
}

export function useSettingsDraft(): SettingsDraft {
  const stored = useSettings();
  const { send } = useCalls();
  const [pending, setPending] = useState<Partial<Settings>>(NOTHING);
  const [state, setState] = useState<SaveState>('idle');
  const settings = applied(stored, pending);
  const unsaved = useRef<Partial<Settings> | null>(null);

  const save = useRef(() => {});
  save.current = () => {
    const next = unsaved.current;
    if (!next) return;
    unsaved.current = null;
    send('settings.save', { settings: next }).then(
      () => setState(unsaved.current ? 'saving' : 'saved'),
      () => setState('failed'),
    );
  };
  useEffect(() => {
    if (Object.keys(pending).length === 0) return;
    const timer = setTimeout(() => save.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  useEffect(() => {
    // Once stored, the typed values step back, so that an import or another window shows through.
    // What was typed since, before this had its turn, stays.
    if (state === 'saved' && isHeldBy(stored, pending)) setPending((now) => (now === pending ? NOTHING : now));
  }, [state, stored, pending]);
  useEffect(() => {
    const leaving = new AbortController();
    window.addEventListener('pagehide', () => save.current(), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);

  return {
    settings,
    state,
    settled: pending === NOTHING,
    change(part) {
      unsaved.current = joined(unsaved.current ?? pending, part);
      setState('saving');
      setPending((old) => joined(old, part));
    },
  };
}

function isHeldBy(stored: Settings, part: Partial<Settings>): boolean {
  return part !== NOTHING && JSON.stringify(applied(stored, part)) === JSON.stringify(applied(stored, NOTHING));
}

/** What will be stored when the part is saved. */
function applied(stored: Settings, part: Partial<Settings>): Settings {
  const variables = Object.entries({ ...stored.variables, ...part.variables }).filter(([, value]) => value !== '');
  return { ...stored, ...part, variables: Object.fromEntries(variables) };
}

/** One change after another, not yet saved. */
function joined(first: Partial<Settings>, then: Partial<Settings>): Partial<Settings> {
  const variables = (first.variables ?? then.variables) && { ...first.variables, ...then.variables };
  return { ...first, ...then, ...(variables && { variables }) };
}
