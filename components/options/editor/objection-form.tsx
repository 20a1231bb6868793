import { useWords } from '@/components/data/words';
import type { Objection } from '@/lib/model/playbook';
import { FollowUpField, LineField, LinesField, LocaleField, TitleFields } from './fields';
import { Items } from './items';
import type { EntryFormProps } from './script-form';
import { TemplateField } from './template-field';

export function ObjectionForm({ entry, locale, onChange }: EntryFormProps<Objection>) {
  const { t } = useWords();
  const { fields } = t.editor;
  return (
    <>
      <TitleFields title={entry.title} onChange={onChange} />
      <LinesField
        testId="edit-triggers"
        label={fields.triggers}
        value={entry.triggers}
        onValue={(triggers) => onChange({ triggers })}
      />
      <Items
        label={fields.answers}
        items={entry.answers}
        fewest={1}
        add={{ label: t.editor.addAnswer, item: () => ({ angle: fields.angle, text: t.editor.newText }) }}
        onItems={(answers) => onChange({ answers })}
      >
        {(answer, change) => (
          <div className="space-y-2">
            <div className="grid gap-2 sm:grid-cols-[1fr_12rem]">
              <LineField label={fields.angle} value={answer.angle} onValue={(angle) => change({ ...answer, angle })} />
              <LocaleField value={answer.locale} onValue={(to) => change({ ...answer, locale: to })} />
            </div>
            <TemplateField
              testId="edit-text"
              label={fields.text}
              value={answer.text}
              locale={answer.locale ?? locale}
              onValue={(text) => change({ ...answer, text })}
            />
          </div>
        )}
      </Items>
      <FollowUpField label={fields.followUp} value={entry.followUp} onValue={(followUp) => onChange({ followUp })} />
    </>
  );
}
