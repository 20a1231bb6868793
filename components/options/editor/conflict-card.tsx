/** The playbook was updated under an own text: both side by side, and a decision for one. */
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Texts } from '@/lib/i18n/texts';
import type { Entry } from '@/lib/model/layer';
import type { Conflict } from '@/lib/playbook/layer';

export function ConflictCard({ conflict, onSettle }: { conflict: Conflict; onSettle(take: 'mine' | 'theirs'): void }) {
  const { t } = useWords();
  const { change, theirs, fields } = conflict;
  return (
    <section data-testid="conflict" className="rounded-md border border-warn/50 bg-warn-soft p-3">
      <p className="text-base font-medium text-warn">{theirs ? t.editor.conflict : t.editor.gone}</p>
      {theirs &&
        fields.map((field) => (
          <div key={field} className="mt-2">
            <p className="text-sm text-muted">{fieldName(t, field)}</p>
            <div className="mt-0.5 grid gap-2 sm:grid-cols-2">
              <Side label={t.editor.mine} entry={change.entry} field={field} />
              <Side label={t.editor.theirs} entry={theirs} field={field} />
            </div>
          </div>
        ))}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button data-testid="take-mine" onClick={() => onSettle('mine')}>
          {t.editor.takeMine}
        </Button>
        <Button data-testid="take-theirs" onClick={() => onSettle('theirs')}>
          {theirs ? t.editor.takeTheirs : t.editor.letGo}
        </Button>
      </div>
    </section>
  );
}

function Side({ label, entry, field }: { label: string; entry: Entry | null; field: string }) {
  const value = Object.entries(entry ?? {}).find(([name]) => name === field)?.[1];
  return (
    <div className="rounded-md border border-line bg-surface p-2">
      <p className="text-xs text-muted">{label}</p>
      <p className="max-h-48 overflow-y-auto text-sm break-words whitespace-pre-wrap">{written(value)}</p>
    </div>
  );
}

/** What has no wording of its own is shown by the texts in it; of a picture the bytes are none. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join('\n');
  if (typeof value === 'object' && value !== null) {
    const texts = Object.entries(value).filter(([name]) => name !== 'data');
    return texts.map(([, text]) => written(text)).join(' · ');
  }
  return value === undefined ? '–' : String(value);
}

export function fieldName(t: Texts, field: string): string {
  return Object.entries(t.editor.fields).find(([name]) => name === field)?.[1] ?? field;
}
