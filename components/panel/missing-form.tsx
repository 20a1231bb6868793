/** Asks for what a text still lacks, before it is inserted or copied. */
import { type FormEvent, useState } from 'react';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { variableName } from '@/components/records/variable-name';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { askedKind, writeAnswer } from '@/lib/playbook/asked';
import { Answer } from './missing-answer';
import { isOfTeam } from './use-remember';
import type { Sending } from './use-sending';

export function MissingForm({ sending }: { sending: Sending }) {
  const { t } = useWords();
  const [values, setValues] = useState<Record<string, string>>({});
  const [forAll, setForAll] = useState(false);
  const { asking } = sending;
  if (!asking) return null;
  const { locale } = asking.item;
  const typed = Object.fromEntries(
    asking.missing.map((name) => [name, writeAnswer(askedKind(name), values[name] ?? '', locale)]),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.answer(typed, forAll);
  };
  return (
    <form
      data-testid="missing-form"
      className="mt-2 space-y-2 rounded-md border border-line bg-sunken p-2"
      onSubmit={trusted(submit)}
      onKeyDown={(event) => event.key === 'Escape' && sending.cancel()}
    >
      <p className="text-sm font-medium">{t.missing.title}</p>
      {asking.missing.map((name, at) => (
        <Field key={name} label={variableName(t, name)}>
          <Answer
            name={name}
            first={at === 0}
            locale={locale}
            value={values[name] ?? ''}
            onValue={(value) => setValues((old) => ({ ...old, [name]: value }))}
          />
        </Field>
      ))}
      {asking.missing.some((name) => isOfTeam(name) && name !== 'school.name') && (
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            data-testid="keep-for-all"
            className="size-4"
            checked={forAll}
            onChange={(event) => setForAll(event.target.checked)}
          />
          {t.missing.forAll}
        </label>
      )}
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={sending.cancel}>
          {t.app.cancel}
        </Button>
        <Button tone="main" type="submit" data-testid="missing-submit" disabled={Object.values(typed).includes('')}>
          {asking.intent === 'copy' ? t.missing.copy : t.missing.insert}
        </Button>
      </div>
    </form>
  );
}
