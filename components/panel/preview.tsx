import { useWords } from '@/components/data/words';
import { FilledText, privacyOf } from '@/components/records/filled-text';
import { variableName } from '@/components/records/variable-name';
import type { Filled, Part } from '@/lib/playbook/fill';
import { TextHints } from './text-hints';

/** The text as the client will get it: what was put in is marked with where it comes from, what lacks is named. */
export function Preview({ filled, full }: { filled: Filled; full: boolean }) {
  return (
    <>
      <FilledText filled={filled} full={full} />
      {full && <ValueList parts={filled.parts} />}
      {full && filled.text !== null && <TextHints text={filled.text} />}
    </>
  );
}

/** Each value once with where it is from, for those who cannot hover. */
function ValueList({ parts }: { parts: readonly Part[] }) {
  const { t } = useWords();
  const values = new Map(parts.flatMap((part) => (part.kind === 'value' ? [[part.variable, part] as const] : [])));
  if (values.size === 0) return null;
  return (
    <details className="mt-1 text-xs text-muted">
      <summary className="w-fit rounded-sm hover:text-ink">{t.playbook.valuesFrom}</summary>
      <dl className="mt-0.5 space-y-0.5 pl-3" data-testid="value-sources">
        {[...values.values()].map(({ variable, text, source }) => (
          <div key={variable} className="flex gap-1.5">
            <dt className="shrink-0">{variableName(t, variable)}:</dt>
            <dd className="min-w-0 break-words" data-variable={variable} data-source={source}>
              <span className={`text-ink ${privacyOf(variable)}`}>{text}</span>, {t.sources[source]}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
