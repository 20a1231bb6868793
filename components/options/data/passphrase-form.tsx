import { type FormEvent, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';

/** Shorter ones are guessed whatever the cipher. */
const SHORTEST = 8;

interface PassphraseFormProps {
  hint: string;
  /** What the button does. */
  action: string;
  onSet(passphrase: string): void;
}

/** A new passphrase, typed twice. */
export function PassphraseForm({ hint, action, onSet }: PassphraseFormProps) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const isShort = passphrase.length < SHORTEST;
  const differs = passphrase !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isShort && !differs) onSet(passphrase);
  };
  return (
    <form className="mt-3 max-w-md space-y-2" onSubmit={submit}>
      <Field label={t.moving.passphrase} hint={hint} error={passphrase !== '' && isShort ? t.moving.tooShort : null}>
        <TextInput
          type="password"
          autoComplete="new-password"
          data-testid="passphrase"
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </Field>
      <Field label={t.moving.again} error={again !== '' && differs ? t.moving.notSame : null}>
        <TextInput
          type="password"
          autoComplete="new-password"
          data-testid="passphrase-again"
          value={again}
          onChange={({ target }) => setAgain(target.value)}
        />
      </Field>
      <Button type="submit" tone="main" data-testid="passphrase-set" disabled={isShort || differs}>
        {action}
      </Button>
    </form>
  );
}
