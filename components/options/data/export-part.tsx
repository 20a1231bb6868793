/** Everything into one file, open or locked. */
import { useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { saveAs } from '@/components/data/save-as';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Unsettled } from '@/lib/backup/write';
import { PassphraseForm } from './passphrase-form';
import { ProgressBar } from './progress';
import { gatherBackup, type Progress } from './write-file';

export function ExportPart() {
  const { t } = useWords();
  const { send } = useCalls();
  const toast = useToast();
  const run = useRun();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isLocking, setLocking] = useState(false);
  const stopping = useRef(new AbortController());

  const exportAll = async (passphrase: string | null) => {
    stopping.current = new AbortController();
    setLocking(false);
    setProgress({ done: 0, all: 0 });
    try {
      const file = await gatherBackup(send, passphrase, setProgress, stopping.current.signal);
      if (!file) return;
      const day = new Date().toISOString().slice(0, 10);
      saveAs(file, `cuebook-${day}.${passphrase === null ? 'json' : 'cuebook'}`);
      await send('data.exported', {});
      toast({ text: t.options.exported, tone: 'good' });
    } catch (error) {
      if (!(error instanceof Unsettled)) throw error;
      toast({ text: t.moving.busy, tone: 'bad' });
    } finally {
      setProgress(null);
    }
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button data-testid="export" disabled={progress !== null} onClick={() => run(exportAll(null))}>
          {t.options.export}
        </Button>
        <Button
          data-testid="export-locked"
          aria-expanded={isLocking}
          disabled={progress !== null}
          onClick={() => setLocking(!isLocking)}
        >
          {t.moving.seal}
        </Button>
      </div>
      {isLocking && (
        <PassphraseForm
          hint={t.moving.sealHint}
          action={t.options.export}
          onSet={(passphrase) => run(exportAll(passphrase))}
        />
      )}
      {progress && (
        <ProgressBar
          label={t.moving.exporting}
          done={progress.done}
          all={progress.all}
          onStop={() => stopping.current.abort()}
        />
      )}
    </>
  );
}
