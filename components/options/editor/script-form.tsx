import { useWords } from '@/components/data/words';
import { Check } from '@/components/ui/field';
import type { Locale, Script } from '@/lib/model/playbook';
import {
  ChoiceField,
  CommaField,
  FollowUpField,
  LineField,
  LinesField,
  LocaleField,
  TicksField,
  TitleFields,
} from './fields';
import { Items } from './items';
import { PicturesField } from './pictures-field';
import { TemplateField } from './template-field';

export interface EntryFormProps<E> {
  entry: E;
  /** The playbook's. */
  locale: Locale;
  onChange(part: Partial<E>): void;
}

const CHANNELS = ['chat', 'mail', 'call'] as const;

export function ScriptForm({ entry, locale, onChange }: EntryFormProps<Script>) {
  const { t } = useWords();
  const { fields } = t.editor;
  const { tones, payments } = t.editor;
  return (
    <>
      <TitleFields title={entry.title} situation={entry.situation} onChange={onChange} />
      <TemplateField
        testId="edit-text"
        label={fields.text}
        value={entry.text}
        locale={locale}
        onValue={(text) => onChange({ text })}
      />
      <PicturesField value={entry.pictures ?? []} onValue={(pictures) => onChange({ pictures })} />
      <LinesField
        testId="edit-triggers"
        label={fields.triggers}
        value={entry.triggers}
        onValue={(triggers) => onChange({ triggers })}
      />
      <Items
        label={fields.variants}
        items={entry.variants ?? []}
        add={{ label: t.editor.addVariant, item: () => ({ label: fields.label, text: entry.text }) }}
        onItems={(variants) => onChange({ variants: variants.length > 0 ? variants : undefined })}
      >
        {(variant, change) => (
          <div className="space-y-2">
            <div className="grid gap-2 sm:grid-cols-3">
              <LineField
                label={fields.label}
                value={variant.label}
                onValue={(label) => change({ ...variant, label })}
              />
              <ChoiceField
                label={fields.tone}
                value={variant.tone}
                options={{ formal: tones.formal, informal: tones.informal }}
                none={tones.any}
                onValue={(tone) => change({ ...variant, tone })}
              />
              <LocaleField value={variant.locale} onValue={(to) => change({ ...variant, locale: to })} />
            </div>
            <TemplateField
              label={fields.text}
              value={variant.text}
              locale={variant.locale ?? locale}
              onValue={(text) => change({ ...variant, text })}
            />
          </div>
        )}
      </Items>
      <TicksField
        label={fields.channels}
        value={entry.channels}
        options={CHANNELS.map((channel) => [channel, t.editor.channels[channel]] as const)}
        onValue={(channels) => onChange({ channels })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <CommaField
          label={fields.stages}
          value={entry.stages ?? []}
          onValue={(stages) => onChange({ stages: stages.length > 0 ? stages : undefined })}
        />
        <ChoiceField
          label={fields.payment}
          value={entry.payment}
          options={{ due: payments.due, paid: payments.paid }}
          none={payments.any}
          onValue={(payment) => onChange({ payment })}
        />
      </div>
      <FollowUpField label={fields.followUp} value={entry.followUp} onValue={(followUp) => onChange({ followUp })} />
      <Check
        label={fields.voice}
        value={entry.voice ?? false}
        onValue={(voice) => onChange({ voice: voice || undefined })}
      />
    </>
  );
}
