import { useWords } from '@/components/data/words';
import { Field, Select, TextInput } from '@/components/ui/field';
import { genderSchema } from '@/lib/model/settings';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

export function ManagerSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t } = useWords();
  return (
    <Section title={t.options.you}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.options.name} hint={t.options.nameHint}>
          <TextInput
            data-testid="settings-name"
            maxLength={100}
            value={settings.managerName}
            onChange={(event) => change({ managerName: event.target.value })}
          />
        </Field>
        <Field label={t.options.gender} hint={t.options.genderHint}>
          <Select
            data-testid="settings-gender"
            value={settings.managerGender ?? ''}
            onChange={(event) => {
              const gender = genderSchema.safeParse(event.target.value);
              change({ managerGender: gender.success ? gender.data : null });
            }}
          >
            <option value="">{t.options.genderUnset}</option>
            <option value="female">{t.missing.female}</option>
            <option value="male">{t.missing.male}</option>
          </Select>
        </Field>
        <Field label={t.options.school}>
          <TextInput
            data-testid="settings-school"
            maxLength={200}
            value={settings.schoolName}
            onChange={(event) => change({ schoolName: event.target.value })}
          />
        </Field>
      </div>
    </Section>
  );
}
