/** A text with variables, and below it what a client will see of it. */
import { useId, useMemo, useRef } from 'react';
import { useSettings } from '@/components/data/screen';
import { useWords } from '@/components/data/words';
import { FilledText } from '@/components/records/filled-text';
import { variableName } from '@/components/records/variable-name';
import { Select, TextArea } from '@/components/ui/field';
import type { Locale } from '@/lib/model/playbook';
import { fill } from '@/lib/playbook/fill';
import { sampleFacts } from '@/lib/playbook/sample';
import { valuesFor } from '@/lib/playbook/values';
import { KNOWN_VARIABLES } from '@/lib/playbook/variables';

export interface TemplateFieldProps {
  label: string;
  value: string;
  locale: Locale;
  /** Variables that only texts of this entry know. */
  own?: readonly OwnVariable[];
  onValue(value: string): void;
  testId?: string;
}

export interface OwnVariable {
  name: string;
  label: string;
  sample: string;
}

const NONE: readonly OwnVariable[] = [];

export function TemplateField({ label, value, locale, own = NONE, onValue, testId }: TemplateFieldProps) {
  const { t } = useWords();
  const settings = useSettings();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // The preview is of now, not of each key.
  const now = useMemo(() => new Date(), []);
  const filled = useMemo(() => {
    const samples = Object.fromEntries(own.map(({ name, sample }) => [name, sample]));
    const values = valuesFor({ facts: sampleFacts(locale), clients: [] }, settings, samples, { locale, now });
    return fill(value, values, locale);
  }, [value, locale, own, settings, now]);
  const names = new Set([...KNOWN_VARIABLES, ...Object.keys(settings.variables)]);
  const offered = [...own, ...[...names].map((name) => ({ name, label: variableName(t, name) }))];
  const insert = (name: string) => {
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = area.current ?? {};
    onValue(`${value.slice(0, from)}{${name}}${value.slice(to)}`);
    area.current?.focus();
  };
  return (
    <div>
      <div className="mb-0.5 flex flex-wrap items-end justify-between gap-2">
        <label htmlFor={id} className="text-sm text-muted">
          {label}
        </label>
        <Select
          aria-label={t.editor.insertVariable}
          className="h-7! w-auto! max-w-52 text-sm!"
          value=""
          onChange={({ target }) => insert(target.value)}
        >
          <option value="">{t.editor.insertVariable}</option>
          {offered.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </Select>
      </div>
      <TextArea
        id={id}
        ref={area}
        data-testid={testId}
        rows={Math.min(16, Math.max(4, value.split('\n').length + 1))}
        maxLength={4000}
        value={value}
        aria-invalid={value === '' || undefined}
        onChange={({ target }) => onValue(target.value)}
      />
      <div className="mt-1.5 rounded-md border border-line bg-sunken px-2.5 py-2">
        <p className="text-xs text-muted" title={t.editor.previewHint}>
          {t.editor.preview}
        </p>
        <FilledText filled={filled} full />
      </div>
    </div>
  );
}
