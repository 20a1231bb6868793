import { useWords } from '@/components/data/words';
import { KeptTable } from './kept-table';
import { Retention } from './retention';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

/** What is kept of clients, and what is not. */
export function PrivacySection({ draft }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const { settings, change } = draft;
  return (
    <Section title={t.records.privacy} hint={t.records.privacyHint}>
      <label className="flex items-start gap-2 text-base">
        <input
          type="checkbox"
          data-testid="contact-log"
          className="mt-1 size-4"
          checked={settings.contactLog}
          onChange={(event) => change({ contactLog: event.target.checked })}
        />
        <span>
          {t.records.contactLog}
          <span className="block text-sm text-muted">{t.records.contactLogHint}</span>
        </span>
      </label>
      <label className="mt-3 flex items-start gap-2 text-base">
        <input
          type="checkbox"
          data-testid="masked"
          className="mt-1 size-4"
          checked={settings.masked}
          onChange={(event) => change({ masked: event.target.checked })}
        />
        <span>
          {t.moving.masked}
          <span className="block text-sm text-muted">{t.moving.maskedHint}</span>
        </span>
      </label>
      <KeptTable />
      <Retention draft={draft} />
    </Section>
  );
}
