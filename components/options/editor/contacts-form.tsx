import { useId } from 'react';
import { newId } from '@/components/data/new-id';
import { useSettings } from '@/components/data/screen';
import { useWords } from '@/components/data/words';
import { Field, TextInput } from '@/components/ui/field';
import type { ContactList } from '@/lib/model/playbook';
import { freeName, ownId } from '@/lib/playbook/editing';
import { LineField, OptionalLine, TitleFields } from './fields';
import { Items } from './items';
import type { EntryFormProps } from './script-form';

interface ContactsFormProps extends EntryFormProps<ContactList> {
  /** The other lists of the playbook: a name may stand in several. */
  lists: readonly ContactList[];
}

export function ContactsForm({ entry, lists, onChange }: ContactsFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  const { variables } = useSettings();
  const suggestions = useId();
  const used = lists.flatMap((list) => list.entries.map(({ variable }) => variable));
  const isFree = (name: string) => !used.includes(name) && !entry.entries.some(({ variable }) => variable === name);
  return (
    <>
      <TitleFields title={entry.title} onChange={onChange} />
      <datalist id={suggestions}>
        {[...new Set([...used, ...Object.keys(variables)])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Items
        testId="edit-contacts"
        label={fields.entries}
        items={entry.entries}
        fewest={1}
        add={{
          label: t.editor.addContact,
          item: () => ({ id: ownId(newId()), topic: t.editor.newTopic, variable: freeName('contact.own', isFree) }),
        }}
        onItems={(entries) => onChange({ entries })}
      >
        {(one, change) => (
          <div className="space-y-2">
            <LineField
              testId="edit-topic"
              label={fields.topic}
              value={one.topic}
              onValue={(topic) => change({ ...one, topic })}
            />
            <OptionalLine
              label={fields.situation}
              value={one.situation}
              onValue={(situation) => change({ ...one, situation })}
            />
            <Field label={fields.variable} hint={t.editor.variableHint}>
              <TextInput
                data-testid="edit-variable"
                list={suggestions}
                className="font-mono text-sm"
                spellCheck={false}
                maxLength={60}
                value={one.variable}
                onChange={({ target }) => change({ ...one, variable: target.value.trim() })}
              />
            </Field>
          </div>
        )}
      </Items>
    </>
  );
}
