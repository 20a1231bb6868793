/** One file on its way in: read, looked at by the manager, and only then brought in. */
import { useEffect, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { bringIn } from '@/lib/backup/bring-in';
import type { ImportMode, ImportPreview } from '@/lib/backup/changes';
import { NotOpened, type Sealed } from '@/lib/backup/seal';
import type { WrongField } from '@/lib/model/wrong-field';
import { NotText, sealOf, textsOf } from './read-file';

export type Importing =
  | { step: 'none' }
  /** `failed`: a passphrase was tried and did not fit. */
  | { step: 'locked'; file: File; seal: Sealed; failed: boolean }
  | { step: 'reading'; done: number; all: number }
  | { step: 'checking' }
  | { step: 'preview'; id: string; preview: ImportPreview }
  | { step: 'writing'; id: string; done: number; all: number }
  | { step: 'stopped' }
  | { step: 'imported'; preview: ImportPreview }
  | { step: 'refused'; refused: WrongField }
  /** Sealed, and altered since. */
  | { step: 'not-opened' };

/** Between two looks at how far the writing is. */
const LOOK_MS = 400;

export interface Import {
  state: Importing;
  choose(file: File): Promise<void>;
  unlock(file: File, seal: Sealed, passphrase: string): Promise<void>;
  apply(id: string, preview: ImportPreview, mode: ImportMode): Promise<void>;
  /** Whatever is under way; nothing is changed by it. */
  stop(): Promise<void>;
}

export function useImport(): Import {
  const { send } = useCalls();
  const [state, setState] = useState<Importing>({ step: 'none' });
  const stopping = useRef(new AbortController());
  useProgress(state, setState);

  const read = async (file: File, sealed: { seal: Sealed; passphrase: string } | null) => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const id = newId();
    const all = file.size;
    setState({ step: 'reading', done: 0, all });
    const told = (done: number) => {
      if (!signal.aborted) setState(done < all ? { step: 'reading', done, all } : { step: 'checking' });
    };
    const result = await bringIn(
      await textsOf(file, sealed, told),
      {
        begin: async (begin) => void (await send('import.begin', { id, begin })),
        add: (batch) => send('import.rows', { id, ...batch }),
        check: (fields, lists) => send('import.check', { id, fields, lists }),
      },
      () => signal.aborted,
    ).catch(async (error) => {
      await send('import.stop', { id });
      throw error;
    });
    if (result !== null && !('refused' in result) && !signal.aborted) {
      setState({ step: 'preview', id, preview: result });
      return;
    }
    await send('import.stop', { id });
    setState(result && 'refused' in result ? { step: 'refused', refused: result.refused } : { step: 'stopped' });
  };

  /** What a file itself is to blame for is a state; anything else is told as a failure. */
  const reading = async (work: Promise<void>, seal: Sealed | null, file: File) => {
    try {
      await work;
    } catch (error) {
      if (error instanceof NotText) setState({ step: 'refused', refused: { path: '', why: { is: 'not-json' } } });
      else if (error instanceof NotOpened && seal && error.why === 'passphrase')
        setState({ step: 'locked', file, seal, failed: true });
      else if (error instanceof NotOpened) setState({ step: 'not-opened' });
      else {
        setState({ step: 'none' });
        throw error;
      }
    }
  };

  return {
    state,
    choose: (file) =>
      reading(
        sealOf(file).then((seal) =>
          seal ? setState({ step: 'locked', file, seal, failed: false }) : read(file, null),
        ),
        null,
        file,
      ),
    unlock: (file, seal, passphrase) => reading(read(file, { seal, passphrase }), seal, file),
    async apply(id, preview, mode) {
      const all = Object.values(preview.changes).reduce((sum, { inFile }) => sum + inFile, 0);
      setState({ step: 'writing', id, done: 0, all });
      try {
        const { stopped } = await send('import.apply', { id, mode });
        setState(stopped ? { step: 'stopped' } : { step: 'imported', preview });
      } catch (error) {
        // Nothing was changed: it can be confirmed once more.
        setState({ step: 'preview', id, preview });
        throw error;
      }
    },
    async stop() {
      stopping.current.abort();
      if ('id' in state) await send('import.stop', { id: state.id });
      if (state.step === 'preview' || state.step === 'locked') setState({ step: 'none' });
    },
  };
}

/** Asks how far the writing is, while it is written. */
function useProgress(state: Importing, setState: (change: (before: Importing) => Importing) => void): void {
  const { send } = useCalls();
  const id = state.step === 'writing' ? state.id : null;
  useEffect(() => {
    if (id === null) return;
    const look = async () => {
      const progress = await send('import.progress', { id });
      if (progress) setState((before) => (before.step === 'writing' ? { ...before, ...progress } : before));
    };
    // A look that fails is followed by another one.
    const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
    return () => clearInterval(timer);
  }, [id, send, setState]);
}
