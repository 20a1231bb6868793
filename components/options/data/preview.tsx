/** What an import would change, by kind, and the choice: added to what is here, or instead of it. */
import { useState } from 'react';
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Change, ImportMode, ImportPreview } from '@/lib/backup/changes';
import { formatMoment } from '@/lib/i18n/format';
import { TABLES } from '@/lib/model/backup';

const COLUMNS = ['added', 'changed', 'conflicting', 'same', 'onlyHere'] as const;

interface PreviewCardProps {
  preview: ImportPreview;
  onCancel(): void;
  onApply(mode: ImportMode): void;
}

export function PreviewCard({ preview, onCancel, onApply }: PreviewCardProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const { of, exportedAt, from, changes } = preview;
  // Where nothing is, nothing can be lost, and a restore is to bring the options back too.
  const [mode, setMode] = useState<ImportMode>(of === 'all' && isNothingHere(changes) ? 'replace' : 'merge');
  const goes = Object.values(changes).reduce((sum, { onlyHere }) => sum + onlyHere, 0);
  const conflicts = Object.values(changes).some(({ conflicting }) => conflicting > 0);
  return (
    <section
      data-testid="import-preview"
      aria-label={t.moving.inFile}
      className="mt-3 rounded-md border border-line p-3"
    >
      <h3 className="text-base font-semibold">{t.moving.inFile}</h3>
      <p className="text-sm text-muted">
        {[t.moving.madeAt(formatMoment(locale, exportedAt, now)), from && t.moving.madeBy(from)]
          .filter(Boolean)
          .join(', ')}
      </p>
      <ChangesTable changes={changes} />
      {conflicts && <p className="mt-2 text-sm text-warn">{t.moving.conflictHint}</p>}
      {of === 'all' ? (
        <fieldset className="mt-3 space-y-2">
          <legend className="sr-only">{t.moving.bringIn}</legend>
          <Mode value="merge" hint={t.moving.mergeHint} label={t.moving.merge} chosen={mode} onChoose={setMode} />
          <Mode
            value="replace"
            hint={goes ? `${t.moving.replaceHint} ${t.moving.goes(goes)}` : t.moving.replaceHint}
            label={t.moving.replace}
            chosen={mode}
            onChoose={setMode}
          />
        </fieldset>
      ) : (
        <p className="mt-3 text-sm">{of === 'client' ? t.moving.ofClient : t.moving.ofHandover}</p>
      )}
      <div className="mt-3 flex gap-2">
        <Button
          tone={mode === 'replace' && goes > 0 ? 'warn' : 'main'}
          data-testid="import-confirm"
          onClick={() => onApply(mode)}
        >
          {t.moving.bringIn}
        </Button>
        <Button data-testid="import-cancel" onClick={onCancel}>
          {t.app.cancel}
        </Button>
      </div>
    </section>
  );
}

function isNothingHere(changes: ImportPreview['changes']): boolean {
  return Object.values(changes).every(({ inFile, added, onlyHere }) => onlyHere === 0 && inFile === added);
}

/** Only kinds of which there is something, and of those only what there is. */
function ChangesTable({ changes }: { changes: ImportPreview['changes'] }) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const shown = TABLES.toReversed().filter((table) => changes[table].inFile + changes[table].onlyHere > 0);
  // What stays because it is newer here stands with what is the same: nothing is done about either.
  const value = (change: Change, column: (typeof COLUMNS)[number]) =>
    column === 'same' ? change.same + change.kept : change[column];
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-left text-muted">
            <th className="py-1 pr-2 font-medium">{t.moving.kind}</th>
            {COLUMNS.map((column) => (
              <th key={column} className="px-2 py-1 text-right font-medium">
                {t.moving[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((table) => (
            <tr key={table} data-testid="import-change" data-table={table} className="border-b border-line">
              <td className="py-1 pr-2">{t.moving.tables[table]}</td>
              {COLUMNS.map((column) => (
                <td
                  key={column}
                  data-column={column}
                  className={`px-2 py-1 text-right tabular-nums ${
                    column === 'conflicting' && changes[table].conflicting ? 'text-warn' : ''
                  }`}
                >
                  {value(changes[table], column) ? number.format(value(changes[table], column)) : '·'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ModeProps {
  value: ImportMode;
  label: string;
  hint: string;
  chosen: ImportMode;
  onChoose(mode: ImportMode): void;
}

function Mode({ value, label, hint, chosen, onChoose }: ModeProps) {
  return (
    <label className="flex items-start gap-2 text-base">
      <input
        type="radio"
        name="import-mode"
        data-testid={`import-${value}`}
        className="mt-1 size-4"
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      <span>
        {label}
        <span className="block text-sm text-muted">{hint}</span>
      </span>
    </label>
  );
}
