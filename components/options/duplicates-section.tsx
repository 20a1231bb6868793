/** Which unpaid orders of a client are duplicates of one another. */
import { useWords } from '@/components/data/words';
import { Check, Field, Select, TextInput } from '@/components/ui/field';
import type { Settings } from '@/lib/model/settings';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

const LONGEST_DAYS = 3650;

export function DuplicatesSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const { duplicates } = settings;
  const set = (part: Partial<Settings['duplicates']>) => change({ duplicates: { ...duplicates, ...part } });
  return (
    <Section title={t.people.rules} hint={t.people.rulesHint}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.people.products}>
          <Select
            data-testid="duplicates-products"
            value={duplicates.products}
            onChange={(event) => set({ products: event.target.value === 'same' ? 'same' : 'any' })}
          >
            <option value="any">{t.people.anyProduct}</option>
            <option value="same">{t.people.sameProduct}</option>
          </Select>
        </Field>
        <Field label={t.people.withinDays} hint={t.people.withinDaysHint}>
          <TextInput
            data-testid="duplicates-days"
            type="number"
            min={1}
            max={LONGEST_DAYS}
            value={duplicates.withinDays ?? ''}
            onChange={(event) => {
              const days = event.target.value === '' ? null : Number(event.target.value);
              if (days === null || (Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS))
                set({ withinDays: days });
            }}
          />
        </Field>
        <Check
          label={t.people.deals}
          testId="duplicates-deals"
          className="sm:col-span-2"
          value={duplicates.deals}
          onValue={(deals) => set({ deals })}
        />
      </div>
    </Section>
  );
}
