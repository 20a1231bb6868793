/** A price list: what is sold for how long, the table, and the offers made of it. */
import { useMemo } from 'react';
import { newId } from '@/components/data/new-id';
import { useWords } from '@/components/data/words';
import { variableName } from '@/components/records/variable-name';
import { Check } from '@/components/ui/field';
import type { Quote } from '@/lib/model/playbook';
import { ownId } from '@/lib/playbook/editing';
import { withPackages, withYears } from '@/lib/playbook/quote-edit';
import { sampleQuote } from '@/lib/playbook/sample';
import { QUOTE_VARIABLES, UPGRADE_VARIABLES } from '@/lib/playbook/variables';
import { CommaField, LineField, LinesField, TicksField, TitleFields } from './fields';
import { Items } from './items';
import { PriceGrid } from './price-grid';
import type { EntryFormProps } from './script-form';
import { TemplateField } from './template-field';

const TERMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((years) => [years, String(years)] as const);

export function QuoteForm({ entry, locale, onChange }: EntryFormProps<Quote>) {
  const { t } = useWords();
  const { fields } = t.editor;
  const [own, ofUpgrade] = useMemo(() => {
    const samples = sampleQuote(entry, locale);
    const variables = (names: readonly string[]) =>
      names.map((name) => ({ name, label: variableName(t, name), sample: samples[name] ?? '' }));
    return [variables(QUOTE_VARIABLES), variables([...QUOTE_VARIABLES, ...UPGRADE_VARIABLES])];
  }, [entry, locale, t]);
  return (
    <>
      <TitleFields title={entry.title} situation={entry.situation} onChange={onChange} />
      <LinesField label={fields.triggers} value={entry.triggers} onValue={(triggers) => onChange({ triggers })} />
      <div className="grid gap-3 sm:grid-cols-3">
        <LineField
          label={fields.currency}
          value={entry.currency}
          onValue={(currency) => onChange({ currency: currency.trim().toUpperCase() })}
        />
        <LineField label={fields.unit} value={entry.unit} onValue={(unit) => onChange({ unit })} />
        <CommaField
          label={fields.instalments}
          value={entry.instalments.map(String)}
          // What is no number is left to the schema to refuse.
          onValue={(parts) => onChange({ instalments: parts.map(Number) })}
        />
      </div>
      <TicksField
        testId="edit-years"
        label={fields.years}
        value={entry.years}
        options={TERMS}
        onValue={(years) => onChange(withYears(entry, years))}
      />
      <Items
        testId="edit-packages"
        label={fields.packages}
        items={entry.packages}
        fewest={1}
        add={{ label: t.editor.addPackage, item: () => ({ id: ownId(newId()), label: t.editor.newPackage }) }}
        onItems={(packages) => onChange(withPackages(entry, packages))}
      >
        {(one, change) => (
          <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto]">
            <LineField
              label={t.editor.labelOf}
              value={one.label}
              onValue={(label) => change({ ...one, label })}
              testId="edit-package"
            />
            <Check
              label={fields.old}
              className="pb-1"
              value={one.old ?? false}
              onValue={(old) => change({ ...one, old: old || undefined })}
            />
          </div>
        )}
      </Items>
      <PriceGrid quote={entry} onQuote={onChange} />
      <TemplateField
        testId="edit-text"
        label={fields.text}
        value={entry.text}
        locale={locale}
        own={own}
        onValue={(text) => onChange({ text })}
      />
      <Check
        label={fields.upgradeText}
        value={entry.upgradeText !== undefined}
        onValue={(on) => onChange({ upgradeText: on ? `{quote.from} → ${entry.text}` : undefined })}
      />
      {entry.upgradeText !== undefined && (
        <TemplateField
          label={fields.upgradeText}
          value={entry.upgradeText}
          locale={locale}
          own={ofUpgrade}
          onValue={(upgradeText) => onChange({ upgradeText })}
        />
      )}
    </>
  );
}
