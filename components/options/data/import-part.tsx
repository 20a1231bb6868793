/** A file in: how far it is, what it would change, what came of it. */
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { PreviewCard } from './preview';
import { ProgressBar } from './progress';
import { saidOf } from './said-of';
import { Unlock } from './unlock';
import type { Import } from './use-import';

export function ImportPart({ importing, choose }: { importing: Import; choose(): void }) {
  const { t } = useWords();
  const run = useRun();
  const { state, stop, apply, unlock } = importing;
  const isBusy = state.step === 'reading' || state.step === 'checking' || state.step === 'writing';
  const onStop = () => run(stop());
  return (
    <div className="mt-3">
      <Button disabled={isBusy} onClick={choose}>
        {t.options.import}
      </Button>
      {state.step === 'reading' && (
        <ProgressBar label={t.moving.reading} done={state.done} all={state.all} onStop={onStop} />
      )}
      {state.step === 'checking' && <ProgressBar label={t.moving.checking} done={null} all={0} onStop={onStop} />}
      {state.step === 'writing' && (
        <ProgressBar label={t.moving.writing} done={state.done} all={state.all} onStop={onStop} />
      )}
      {state.step === 'locked' && (
        <Unlock
          failed={state.failed}
          onCancel={onStop}
          onUnlock={(passphrase) => run(unlock(state.file, state.seal, passphrase))}
        />
      )}
      {state.step === 'preview' && (
        <PreviewCard
          preview={state.preview}
          onCancel={onStop}
          onApply={(mode) => run(apply(state.id, state.preview, mode))}
        />
      )}
      {state.step === 'stopped' && <p className="mt-2 text-sm text-muted">{t.moving.stopped}</p>}
      {state.step === 'imported' && (
        <p role="status" data-testid="import-result" data-result="imported" className="mt-2 text-sm text-good">
          {t.options.imported(countsOf(state.preview))}
        </p>
      )}
      {state.step === 'not-opened' && <Refusal text={t.moving.notOpened.altered} path="" />}
      {state.step === 'refused' && <Refusal text={saidOf(state.refused, t)} path={state.refused.path} />}
    </div>
  );
}

type Preview = Extract<Import['state'], { step: 'imported' }>['preview'];

function countsOf({ changes: { clients, orders, notes, followUps, events } }: Preview) {
  return {
    clients: clients.inFile,
    orders: orders.inFile,
    notes: notes.inFile,
    followUps: followUps.inFile,
    events: events.inFile,
  };
}

function Refusal({ text, path }: { text: string; path: string }) {
  const { t } = useWords();
  return (
    <div role="alert" data-testid="import-result" data-result="refused" className="mt-2 text-sm">
      <p className="font-medium text-bad">{t.options.refused}</p>
      <p data-path={path}>{text}</p>
    </div>
  );
}
