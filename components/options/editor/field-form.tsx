/** One field of a form. */
import { useId, useRef, useState } from 'react';
import { useWords } from '@/components/data/words';
import { variableName } from '@/components/records/variable-name';
import { Check, Field, TextInput } from '@/components/ui/field';
import type { Form, FormField } from '@/lib/model/playbook';
import { fieldRenamed, nameProblem } from '@/lib/playbook/form-edit';
import { KNOWN_VARIABLES } from '@/lib/playbook/variables';
import { ChoiceField, LineField, LinesField, More, NumberField, OptionalLine } from './fields';

interface FieldFormProps {
  field: FormField;
  at: number;
  form: Form;
  onField(field: FormField): void;
  /** Where more than the field changes. */
  onForm(form: Form): void;
}

export function FieldForm({ field, at, form, onField, onForm }: FieldFormProps) {
  const { t } = useWords();
  const { fields, fieldKinds } = t.editor;
  const { from, options, min, max, hint } = field;
  const set = (part: Partial<FormField>) => onField({ ...field, ...part });
  return (
    <div className="space-y-2">
      <div className="grid gap-2 sm:grid-cols-3">
        <LineField
          testId="edit-label"
          label={t.editor.labelOf}
          value={field.label}
          onValue={(label) => set({ label })}
        />
        <NameField form={form} at={at} name={field.name} onForm={onForm} />
        <ChoiceField
          testId="edit-kind"
          label={fields.kind}
          value={field.kind}
          options={fieldKinds}
          onValue={(kind = field.kind) => set({ kind })}
        />
      </div>
      {field.kind === 'choice' && (
        <LinesField
          testId="edit-options"
          label={fields.options}
          value={options ?? []}
          onValue={(lines) => set({ options: lines.length > 0 ? lines : undefined })}
        />
      )}
      <Check label={fields.required} value={field.required} onValue={(required) => set({ required })} />
      <More
        label={t.editor.moreField}
        open={Boolean(from || hint || field.many) || min !== undefined || max !== undefined}
      >
        <div className="grid gap-2 sm:grid-cols-2">
          <FromField value={from} onValue={(variable) => set({ from: variable })} />
          <OptionalLine label={fields.hint} value={hint} onValue={(text) => set({ hint: text })} />
          <NumberField label={fields.min} value={min} onValue={(least) => set({ min: least })} />
          <NumberField label={fields.max} value={max} onValue={(most) => set({ max: most })} />
        </div>
        <Check label={fields.many} value={field.many ?? false} onValue={(many) => set({ many: many || undefined })} />
      </More>
    </div>
  );
}

/** What is typed becomes the name as soon as it can be one. */
function NameField({ form, at, name, onForm }: { form: Form; at: number; name: string; onForm(form: Form): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  // Renamed from what stood before the first key, so that a name on the way takes nothing along that was called so.
  const before = useRef(form);
  const problem = typed === name ? null : nameProblem(form, at, typed);
  return (
    <Field label={t.editor.fields.name} error={problem && t.editor.nameProblems[problem]}>
      <TextInput
        data-testid="edit-name"
        className="font-mono text-sm"
        spellCheck={false}
        maxLength={40}
        value={typed}
        aria-invalid={problem !== null || undefined}
        onFocus={() => {
          before.current = form;
        }}
        onChange={({ target }) => {
          const next = target.value.trim();
          setTyped(next);
          if (next === before.current.fields[at]?.name) onForm(before.current);
          else if (!nameProblem(before.current, at, next)) onForm(fieldRenamed(before.current, at, next));
        }}
      />
    </Field>
  );
}

function FromField({ value, onValue }: { value: string | undefined; onValue(value: string | undefined): void }) {
  const { t } = useWords();
  const list = useId();
  return (
    <Field label={t.editor.fields.from}>
      <TextInput
        list={list}
        className="font-mono text-sm"
        spellCheck={false}
        maxLength={60}
        value={value ?? ''}
        onChange={({ target }) => onValue(target.value.trim() || undefined)}
      />
      <datalist id={list}>
        {KNOWN_VARIABLES.map((name) => (
          <option key={name} value={name}>
            {variableName(t, name)}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
