/** A key for a lead: a new one, or one from its file. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { saveAs } from '@/components/data/save-as';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { Out, UiCalls } from '@/lib/messages/contract';
import { ChooseFile } from '../choose-file';
import { PassphraseForm } from '../data/passphrase-form';
import { Unlock } from '../data/unlock';

type Fault = Exclude<Out<UiCalls, 'team.use-key'>, null>;

/** In characters; a good one has less than a thousand. */
const LONGEST = 10_000;

export function KeyPart({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const make = async (passphrase: string) => {
    const made = await send('team.make-key', { passphrase });
    if (!made) return setFault('unsupported');
    saveKeyFile(made.keyFile);
    toast({ text: t.team.keyMade, tone: 'good' });
    onDone();
  };
  const choose = (text: string | null) => {
    const isGood = text !== null && text.length <= LONGEST;
    setChosen(isGood ? text : null);
    setFault(isGood ? null : 'no-key-file');
  };
  const use = async (keyFile: string, passphrase: string) => {
    const wrong = await send('team.use-key', { keyFile, passphrase });
    setFault(wrong);
    setAttempt((before) => before + 1);
    if (wrong) return;
    toast({ text: t.team.keyTaken, tone: 'good' });
    onDone();
  };
  return (
    <>
      <PassphraseForm hint={t.team.makeKeyHint} action={t.team.makeKey} onSet={(passphrase) => run(make(passphrase))} />
      <ChooseFile
        label={t.team.useKey}
        accept=".json"
        testId="team-key-file"
        longest={LONGEST}
        onFile={(_, text) => choose(text)}
      />
      {fault && fault !== 'passphrase' && (
        <p role="alert" data-testid="team-key-fault" className="text-sm text-bad">
          {t.team.keyFileFaults[fault]}
        </p>
      )}
      {chosen !== null && (
        <Unlock
          key={attempt}
          failed={fault === 'passphrase'}
          onCancel={() => setChosen(null)}
          onUnlock={(passphrase) => run(use(chosen, passphrase))}
        />
      )}
    </>
  );
}

/** For another computer, or for when this one is lost. */
export function saveKeyFile(keyFile: string): void {
  saveAs(keyFile, 'cuebook-team-key.json');
}
