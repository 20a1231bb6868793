import { useWords } from '@/components/data/words';
import { Field, Select } from '@/components/ui/field';
import { LANGUAGE_NAMES } from '@/lib/i18n/texts';
import { localeSchema } from '@/lib/model/playbook';
import { countrySchema, themeSchema } from '@/lib/model/settings';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

const LOCALES = localeSchema.options;
const THEMES = themeSchema.options;
const COUNTRIES = countrySchema.options;

export function LookSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t, locale } = useWords();
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return (
    <Section title={t.options.look}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t.options.locale}>
          <Select
            data-testid="settings-locale"
            value={settings.locale}
            onChange={(event) => change({ locale: localeSchema.parse(event.target.value) })}
          >
            {LOCALES.map((code) => (
              <option key={code} value={code} lang={code}>
                {LANGUAGE_NAMES[code]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.options.theme}>
          <Select
            data-testid="settings-theme"
            value={settings.theme}
            onChange={(event) => change({ theme: themeSchema.parse(event.target.value) })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t.options[theme]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.options.country} hint={t.options.countryHint}>
          <Select
            data-testid="settings-country"
            value={settings.country}
            onChange={(event) => change({ country: countrySchema.parse(event.target.value) })}
          >
            {COUNTRIES.map((code) => (
              <option key={code} value={code}>
                {countries.of(code)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Section>
  );
}
