import { newId } from '@/components/data/new-id';
import { useWords } from '@/components/data/words';
import type { Checklist, Guide, Script } from '@/lib/model/playbook';
import { ownId } from '@/lib/playbook/editing';
import { ChoiceField, LineField, More, OptionalLine, TitleFields, titlesOf } from './fields';
import { Items } from './items';
import type { EntryFormProps } from './script-form';

interface ChecklistFormProps extends EntryFormProps<Checklist> {
  scripts: readonly Script[];
  guides: readonly Guide[];
}

export function ChecklistForm({ entry, scripts, guides, onChange }: ChecklistFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  return (
    <>
      <TitleFields title={entry.title} situation={entry.situation} onChange={onChange} />
      <ChoiceField
        testId="edit-period"
        label={fields.period}
        value={entry.period}
        options={t.playbook.period}
        onValue={(period = entry.period) => onChange({ period })}
      />
      <Items
        testId="edit-items"
        label={fields.items}
        items={entry.items}
        fewest={1}
        // By chance: under an id that was there before it would come ticked.
        add={{ label: t.editor.addItem, item: () => ({ id: ownId(newId()), text: t.editor.newItem }) }}
        onItems={(items) => onChange({ items })}
      >
        {(item, change) => (
          <div className="space-y-2">
            <LineField
              testId="edit-item"
              label={fields.text}
              value={item.text}
              onValue={(text) => change({ ...item, text })}
            />
            <More label={t.editor.moreItem} open={Boolean(item.why || item.scriptId || item.guideId)}>
              <OptionalLine label={fields.itemWhy} value={item.why} onValue={(why) => change({ ...item, why })} />
              <div className="grid gap-2 sm:grid-cols-2">
                <ChoiceField
                  label={fields.scriptId}
                  value={item.scriptId}
                  options={titlesOf(scripts)}
                  none={t.editor.nothing}
                  onValue={(scriptId) => change({ ...item, scriptId })}
                />
                <ChoiceField
                  label={fields.guideId}
                  value={item.guideId}
                  options={titlesOf(guides)}
                  none={t.editor.nothing}
                  onValue={(guideId) => change({ ...item, guideId })}
                />
              </div>
            </More>
          </div>
        )}
      </Items>
    </>
  );
}
