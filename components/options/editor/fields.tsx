/** The controls of the editor's forms: each shows a value and tells the new one. */
import { type ReactNode, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Check, Field, Select, TextArea, TextInput } from '@/components/ui/field';
import { LANGUAGE_NAMES } from '@/lib/i18n/texts';
import { type Locale, localeSchema } from '@/lib/model/playbook';

interface TitleFieldsProps {
  title: string;
  /** Left out: entries of this kind have none. */
  situation?: string;
  onChange(part: { title?: string; situation?: string }): void;
}

/** What every entry begins with. */
export function TitleFields({ title, situation, onChange }: TitleFieldsProps) {
  const { fields } = useWords().t.editor;
  return (
    <>
      <LineField testId="edit-title" label={fields.title} value={title} onValue={(now) => onChange({ title: now })} />
      {situation !== undefined && (
        <LineField label={fields.situation} value={situation} onValue={(now) => onChange({ situation: now })} />
      )}
    </>
  );
}

interface Of<T> {
  label: string;
  value: T;
  onValue(value: T): void;
  testId?: string;
}

export function LineField({ label, value, onValue, testId }: Of<string>) {
  return (
    <Field label={label}>
      <TextInput
        data-testid={testId}
        value={value}
        maxLength={300}
        aria-invalid={value === '' || undefined}
        onChange={({ target }) => onValue(target.value)}
      />
    </Field>
  );
}

/** A line that may lack: an empty one is none. */
export function OptionalLine({ label, value, onValue, testId }: Of<string | undefined>) {
  return (
    <Field label={label}>
      <TextInput
        data-testid={testId}
        value={value ?? ''}
        maxLength={300}
        onChange={({ target }) => onValue(target.value || undefined)}
      />
    </Field>
  );
}

/** A list, each entry a line. What is being typed stays as it is; empty lines are none. */
export function LinesField({ label, value, onValue, testId }: Of<string[]>) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value.join('\n'));
  return (
    <Field label={label} hint={t.playbook.lines}>
      <TextArea
        data-testid={testId}
        rows={Math.min(8, Math.max(2, typed.split('\n').length))}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onValue(partsOf(target.value, '\n'));
        }}
      />
    </Field>
  );
}

/** A short list on one line. What is being typed stays as it is. */
export function CommaField({ label, value, onValue }: Of<string[]>) {
  const { t } = useWords();
  return (
    <Field label={label} hint={t.editor.byComma}>
      <TextInput defaultValue={value.join(', ')} onChange={({ target }) => onValue(partsOf(target.value, ','))} />
    </Field>
  );
}

function partsOf(typed: string, separator: string): string[] {
  return typed
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function ChoiceField<T extends string>({
  label,
  value,
  options,
  none,
  onValue,
  testId,
}: Omit<Of<T | undefined>, 'value'> & {
  value: T | undefined;
  options: Readonly<Record<T, string>>;
  /** What it says where nothing is chosen; left out: something has to be. */
  none?: string;
}) {
  // The keys of the record.
  const names = Object.keys(options) as T[];
  return (
    <Field label={label}>
      <Select
        data-testid={testId}
        value={value ?? ''}
        onChange={({ target }) => onValue(names.find((name) => name === target.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {value !== undefined && !names.includes(value) && <option value={value}>{value}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {options[name]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function LocaleField({
  value,
  onValue,
}: {
  value: Locale | undefined;
  onValue(value: Locale | undefined): void;
}) {
  const { t } = useWords();
  return (
    <ChoiceField
      label={t.editor.fields.locale}
      value={value}
      options={LANGUAGE_NAMES}
      none={t.editor.asBook}
      onValue={(name) => onValue(name && localeSchema.parse(name))}
    />
  );
}

type FollowUp = { hours: number; reason: string };

export function FollowUpField({ label, value, onValue }: Of<FollowUp | undefined>) {
  const { t } = useWords();
  return (
    <div className="space-y-2">
      <Check
        label={label}
        value={value !== undefined}
        onValue={(on) => onValue(on ? { hours: 24, reason: t.editor.fields.reason } : undefined)}
      />
      {value && (
        <div className="grid grid-cols-[9rem_1fr] gap-2 pl-6">
          <Field label={t.editor.fields.hours}>
            <TextInput
              type="number"
              min={1}
              max={2160}
              value={Number.isNaN(value.hours) ? '' : value.hours}
              aria-invalid={!(value.hours > 0) || undefined}
              onChange={({ target }) => onValue({ ...value, hours: target.valueAsNumber })}
            />
          </Field>
          <LineField
            label={t.editor.fields.reason}
            value={value.reason}
            onValue={(reason) => onValue({ ...value, reason })}
          />
        </div>
      )}
    </div>
  );
}

/** A number that may lack. */
export function NumberField({ label, value, onValue, testId }: Of<number | undefined>) {
  return (
    <Field label={label}>
      <TextInput
        type="number"
        step="any"
        data-testid={testId}
        value={value ?? ''}
        onChange={({ target }) => onValue(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)}
      />
    </Field>
  );
}

/** Some of these, in the order of `options`. */
export function TicksField<T extends string | number>({
  label,
  value,
  options,
  onValue,
  testId,
}: Omit<Of<readonly T[]>, 'onValue'> & {
  options: readonly (readonly [value: T, label: string])[];
  onValue(value: T[]): void;
}) {
  return (
    <fieldset data-testid={testId}>
      <legend className="mb-0.5 text-sm text-muted">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {options.map(([one, name]) => (
          <Check
            key={one}
            label={name}
            value={value.includes(one)}
            onValue={(on) => {
              const ticked = (other: T) => (other === one ? on : value.includes(other));
              onValue(options.map(([other]) => other).filter(ticked));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What is asked for seldom, folded away; open from the start where something of it is there. */
export function More({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  const [atFirst] = useState(open);
  return (
    <details open={atFirst}>
      <summary className="w-fit rounded-sm text-sm text-accent hover:underline">{label}</summary>
      <div className="mt-2 space-y-2">{children}</div>
    </details>
  );
}

/** By id, for a choice. */
export function titlesOf(list: readonly { id: string; title: string }[]): Record<string, string> {
  return Object.fromEntries(list.map(({ id, title }) => [id, title]));
}
