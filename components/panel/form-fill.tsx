/** One form: its fields with what is wrong with each, what is missing by name, and what comes out. */
import { useState } from 'react';
import { copyText } from '@/components/data/clipboard';
import { useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Form } from '@/lib/model/playbook';
import { checkForm, formRow, formValues } from '@/lib/playbook/form';
import type { Found } from '@/lib/suggest/found';
import { ComposerLine } from './composer-line';
import { FormControl } from './form-control';
import { GuideScript } from './guide-script';
import { MissingForm } from './missing-form';
import { Preview } from './preview';
import { SendButtons } from './send-buttons';
import { useFormEntry } from './use-form-entry';
import { useSending } from './use-sending';

export function FormFill({ found, onLeave }: { found: Found<Form>; onLeave(): void }) {
  const { playbook, entry: form } = found;
  const { t } = useWords();
  const toast = useToast();
  const sending = useSending();
  const { entry, values, typed, write, clear } = useFormEntry(found);
  // Problems of a field are told once it was left: nobody is scolded in the middle of a number.
  const [left, setLeft] = useState<readonly string[]>([]);
  const check = checkForm(form, entry);
  const item = {
    key: `form/${found.key}`,
    text: form.text,
    locale: playbook.locale,
    values: formValues(form, entry, playbook.locale),
    ...(form.followUp && { followUp: form.followUp }),
  };
  const row = check.ok ? formRow(form, entry, values, playbook.locale) : null;
  const next = playbook.scripts.find(({ id }) => id === form.scriptId);
  const copyRow = async (text: string) => {
    const copied = await copyText(text);
    toast(
      copied ? { text: t.playbook.rowCopied, tone: 'good' } : { text: t.scripts.notCopied('').trim(), tone: 'bad' },
    );
  };
  return (
    <article data-testid="form" data-form-id={form.id} className="px-3 py-2">
      <div className="flex items-center justify-between gap-2">
        <Button tone="quiet" icon="back" className="-ml-2" data-testid="form-leave" onClick={onLeave}>
          {t.playbook.all}
        </Button>
        <Button
          tone="quiet"
          data-testid="form-clear"
          disabled={!typed}
          onClick={() => {
            clear();
            setLeft([]);
            toast({ text: t.playbook.cleared });
          }}
        >
          {t.playbook.clear}
        </Button>
      </div>
      <h3 className="text-base leading-snug font-semibold">{form.title}</h3>
      <p className="text-sm text-muted">{form.situation}</p>
      <div className="mt-2 space-y-2">
        {form.fields.map((field) => {
          const problem = check.problems[field.name];
          const told = problem && problem !== 'required' && left.includes(field.name);
          return (
            <Field
              key={field.name}
              label={field.required ? `${field.label} *` : field.label}
              error={told ? t.playbook.problems[problem] : null}
              {...(field.hint && { hint: field.hint })}
            >
              <FormControl
                field={field}
                value={entry[field.name] ?? ''}
                wrong={Boolean(told)}
                onValue={(text) => write(field.name, text)}
                onLeave={() => setLeft((names) => [...new Set([...names, field.name])])}
              />
            </Field>
          );
        })}
      </div>
      <div aria-live="polite" className="mt-3 space-y-1 text-sm text-warn">
        {check.missing.length > 0 && <p data-testid="form-missing">{t.playbook.missing(check.missing.join(', '))}</p>}
        {form.fields.map(({ name, label }) => {
          const problem = check.problems[name];
          return problem && problem !== 'required' && <p key={name}>{`${label}: ${t.playbook.problems[problem]}`}</p>;
        })}
        {check.broken.map((message) => (
          <p key={message} data-testid="form-broken">
            {message}
          </p>
        ))}
      </div>
      {check.ok && (
        <section data-testid="form-out" className="mt-2 rounded-md border border-line bg-sunken px-2.5 py-2">
          <div className="flex flex-wrap items-center justify-end gap-2">
            {row !== null && (
              <Button data-testid="copy-row" icon="copy" onClick={trusted(() => void copyRow(row))}>
                {t.playbook.row}
              </Button>
            )}
            <SendButtons sending={sending} item={item} main />
          </div>
          <Preview filled={sending.filled(item)} full />
          {sending.asking && <MissingForm sending={sending} />}
          <ComposerLine />
        </section>
      )}
      {check.ok && next && <GuideScript script={next} playbook={playbook} label={t.playbook.send} />}
    </article>
  );
}
