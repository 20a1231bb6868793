/** A text as the client will get it: what was put in is marked with where it comes from, what lacks is named. */
import { useWords } from '@/components/data/words';
import type { Filled, Part } from '@/lib/playbook/fill';
import { variableName } from './variable-name';

/** Not `full`: two lines of it. */
export function FilledText({ filled, full }: { filled: Filled; full: boolean }) {
  return (
    <p
      data-testid="preview"
      className={`mt-1 text-sm break-words whitespace-pre-line text-ink ${full ? '' : 'line-clamp-2'}`}
    >
      {filled.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name and never move.
        <FilledPart key={at} part={part} />
      ))}
    </p>
  );
}

/** What speaks of the client; the manager's own name and the school's are no secret. */
export function privacyOf(variable: string): string {
  return variable.startsWith('client.') ? 'private' : '';
}

function FilledPart({ part }: { part: Part }) {
  const { t } = useWords();
  if (part.kind === 'text') return part.text;
  const name = variableName(t, part.variable);
  if (part.kind === 'missing') {
    return (
      <span className="rounded-sm bg-warn-soft px-0.5 text-warn" title={t.missing.mark(name)}>
        {name}
      </span>
    );
  }
  return (
    <span className={`rounded-sm bg-soft ${privacyOf(part.variable)}`} title={`${name}: ${t.sources[part.source]}`}>
      {part.text}
    </span>
  );
}
