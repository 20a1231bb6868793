import { useWords } from '@/components/data/words';
import { SITE_NAMES } from '@/components/records/site-names';
import { Check } from '@/components/ui/field';
import type { SiteId } from '@/lib/model/page';
import { OwnSites } from './own-sites';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

const IDS: SiteId[] = ['getcourse', 'bitrix24', 'pipedrive', 'whatsapp', 'instagram', 'telegram'];

export function SitesSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const toggle = (id: SiteId, on: boolean) =>
    change({ sitesOff: on ? settings.sitesOff.filter((off) => off !== id) : [...settings.sitesOff, id] });
  return (
    <Section title={t.options.sites} hint={t.options.sitesHint}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {IDS.map((id) => (
          <Check
            key={id}
            label={SITE_NAMES[id]}
            testId={`site-${id}`}
            value={!settings.sitesOff.includes(id)}
            onValue={(on) => toggle(id, on)}
          />
        ))}
      </div>
      <OwnSites />
    </Section>
  );
}
