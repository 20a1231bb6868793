import { useWords } from '@/components/data/words';
import { Check } from '@/components/ui/field';
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
      <Check
        label={t.records.contactLog}
        hint={t.records.contactLogHint}
        testId="contact-log"
        value={settings.contactLog}
        onValue={(contactLog) => change({ contactLog })}
      />
      <Check
        label={t.moving.masked}
        hint={t.moving.maskedHint}
        testId="masked"
        className="mt-3"
        value={settings.masked}
        onValue={(masked) => change({ masked })}
      />
      <KeptTable />
      <Retention draft={draft} />
    </Section>
  );
}
