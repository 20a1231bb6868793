import { type FormEvent, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';

interface UnlockProps {
  failed: boolean;
  onCancel(): void;
  onUnlock(passphrase: string): void;
}

/** The passphrase of a locked file. */
export function Unlock({ failed, onCancel, onUnlock }: UnlockProps) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase) onUnlock(passphrase);
  };
  return (
    <form className="mt-3 max-w-md space-y-2" data-testid="unlock" onSubmit={submit}>
      <p className="text-sm">{t.moving.locked}</p>
      <Field label={t.moving.passphrase} error={failed && passphrase === '' ? t.moving.notOpened.passphrase : null}>
        <TextInput
          type="password"
          autoComplete="off"
          autoFocus
          data-testid="unlock-passphrase"
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" tone="main" data-testid="unlock-set" disabled={!passphrase}>
          {t.moving.unlock}
        </Button>
        <Button onClick={onCancel}>{t.app.cancel}</Button>
      </div>
    </form>
  );
}
