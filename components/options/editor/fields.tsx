/** The controls of the editor's forms: each shows a value and tells the new one. */
import { type ReactNode, useState } from 'react';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { Check, Field, Select, TextArea, TextInput } from '@/components/ui/field';
import { LANGUAGE_NAMES } from '@/lib/i18n/texts';
import { type Locale, localeSchema } from '@/lib/model/playbook';

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
          onValue(linesOf(target.value));
        }}
      />
    </Field>
  );
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
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
  /** What it says where nothing is chosen. */
  none: string;
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
        <option value="">{none}</option>
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

/** Several of one kind, each in a frame with a button that takes it out. */
export function Items<T>({
  label,
  items,
  add,
  onItems,
  fewest = 0,
  children,
}: {
  label: string;
  items: readonly T[];
  /** What the button says, and what it adds. */
  add: { label: string; item(): NoInfer<T> };
  onItems(items: T[]): void;
  fewest?: number;
  children(item: T, change: (item: T) => void, at: number): ReactNode;
}) {
  const { t } = useWords();
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-sm text-muted">{label}</legend>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and what is typed must stay.
        <div key={at} className="relative rounded-md border border-line bg-sunken/50 p-2.5 pr-10">
          {children(item, (next) => onItems(items.map((one, place) => (place === at ? next : one))), at)}
          {items.length > fewest && (
            <IconButton
              icon="remove"
              label={t.editor.remove}
              className="absolute top-1.5 right-1.5"
              onClick={() => onItems(items.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      <Button icon="add" onClick={() => onItems([...items, add.item()])}>
        {add.label}
      </Button>
    </fieldset>
  );
}
