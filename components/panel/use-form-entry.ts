/** A form being filled in: what is known, with what was typed over it, kept for the client at every change. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useSettings } from '@/components/data/screen';
import { useRun } from '@/components/data/toasts';
import type { Form } from '@/lib/model/playbook';
import type { Values } from '@/lib/playbook/fill';
import { type FormEntry, prefill } from '@/lib/playbook/form';
import { valuesFor } from '@/lib/playbook/values';
import type { Found } from '@/lib/suggest/found';
import { usePanel } from './panel-context';

export interface FilledEntry {
  entry: FormEntry;
  /** Of the page, the client and the settings. */
  values: Values;
  /** Something was typed by hand. */
  typed: boolean;
  write(field: string, text: string): void;
  clear(): void;
}

export function useFormEntry({ playbook, entry: form }: Found<Form>): FilledEntry {
  const { view, typed } = usePanel();
  const settings = useSettings();
  const { edited, write, clear } = useKeptEntry(playbook.id, form.id);
  const values = useMemo(
    () => valuesFor(view, settings, typed, { locale: playbook.locale, now: new Date() }),
    [view, settings, typed, playbook.locale],
  );
  const entry = useMemo(() => ({ ...prefill(form, values), ...edited }), [form, values, edited]);
  return { entry, values, typed: Object.keys(edited).length > 0, write, clear };
}

function useKeptEntry(playbookId: string, formId: string) {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  const [edited, setEdited] = useState<FormEntry>({});
  // Whom it is kept for may get a record of their own by the first thing that is kept.
  const owner = useRef(view.owner);
  owner.current = view.owner;
  const kept = useRef<{ latest: FormEntry; busy: boolean }>({ latest: {}, busy: false });

  // One at a time, so that the last one is kept last.
  const save = useCallback(async () => {
    const state = kept.current;
    if (state.busy) return;
    state.busy = true;
    let saved: FormEntry | null = null;
    try {
      while (saved !== state.latest) {
        saved = state.latest;
        await send('form.keep', { owner: owner.current, playbookId, formId, values: { ...saved } });
      }
    } finally {
      state.busy = false;
    }
  }, [send, playbookId, formId]);
  useEffect(() => {
    let over = false;
    send('form.draft', { owner: owner.current, playbookId, formId }).then(
      (draft) => {
        if (!draft || over) return;
        // What was typed before the answer stands.
        const typed = kept.current.latest;
        const merged = { ...draft.values, ...typed };
        kept.current.latest = merged;
        setEdited(merged);
        if (Object.keys(typed).length > 0) run(save());
      },
      () => {},
    );
    return () => {
      over = true;
    };
  }, [send, run, save, playbookId, formId]);

  const set = (next: FormEntry) => {
    kept.current.latest = next;
    setEdited(next);
    run(save());
  };
  return {
    edited,
    write: (field: string, text: string) => set({ ...edited, [field]: text }),
    clear: () => set({}),
  };
}
