/** A form: its fields, what has to hold between them, and the message and the row that come out. */
import { useMemo } from 'react';
import { useWords } from '@/components/data/words';
import { Field, TextInput } from '@/components/ui/field';
import type { Form, Script } from '@/lib/model/playbook';
import { fieldDropped, newField } from '@/lib/playbook/form-edit';
import { sampleForm } from '@/lib/playbook/sample';
import { FieldForm } from './field-form';
import { ChoiceField, FollowUpField, LinesField, TitleFields, titlesOf } from './fields';
import { Items } from './items';
import { RuleForm } from './rule-form';
import type { EntryFormProps } from './script-form';
import { TemplateField } from './template-field';

interface FormFormProps extends EntryFormProps<Form> {
  scripts: readonly Script[];
}

export function FormForm({ entry, locale, scripts, onChange }: FormFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  const own = useMemo(() => {
    const samples = sampleForm(entry, locale);
    return entry.fields.map(({ name, label }) => ({
      name: `form.${name}`,
      label,
      sample: samples[`form.${name}`] ?? '',
    }));
  }, [entry, locale]);
  const [first] = entry.fields;
  return (
    <>
      <TitleFields title={entry.title} situation={entry.situation} onChange={onChange} />
      <LinesField label={fields.triggers} value={entry.triggers} onValue={(triggers) => onChange({ triggers })} />
      <Items
        testId="edit-fields"
        label={fields.fields}
        items={entry.fields}
        fewest={1}
        add={{ label: t.editor.addField, item: () => newField(entry, t.editor.newName) }}
        onItems={(all) => onChange({ fields: all })}
        onRemove={(at) => onChange(fieldDropped(entry, at))}
      >
        {(field, change, at) => (
          <FieldForm field={field} at={at} form={entry} onField={change} onForm={(form) => onChange(form)} />
        )}
      </Items>
      <Items
        testId="edit-rules"
        label={fields.rules}
        items={entry.rules ?? []}
        add={{
          label: t.editor.addRule,
          item: () => ({ fields: first ? [first.name] : [], need: 'all' as const, message: fields.message }),
        }}
        onItems={(rules) => onChange({ rules: rules.length > 0 ? rules : undefined })}
      >
        {(rule, change) => <RuleForm rule={rule} form={entry} onRule={change} />}
      </Items>
      <TemplateField
        testId="edit-text"
        label={fields.text}
        value={entry.text}
        locale={locale}
        own={own}
        onValue={(text) => onChange({ text })}
      />
      <Items
        testId="edit-row"
        label={fields.row}
        items={entry.row ?? []}
        add={{ label: t.editor.addCell, item: () => '' }}
        onItems={(row) => onChange({ row: row.length > 0 ? row : undefined })}
      >
        {(cell, change, at) => (
          <Field label={`${fields.cell} ${at + 1}`}>
            <TextInput
              data-testid="edit-cell"
              maxLength={300}
              value={cell}
              onChange={({ target }) => change(target.value)}
            />
          </Field>
        )}
      </Items>
      <ChoiceField
        label={fields.scriptId}
        value={entry.scriptId}
        options={titlesOf(scripts)}
        none={t.editor.nothing}
        onValue={(scriptId) => onChange({ scriptId })}
      />
      <FollowUpField label={fields.followUp} value={entry.followUp} onValue={(followUp) => onChange({ followUp })} />
    </>
  );
}
