/** What is stored, by kind. */
import { useEffect, useState } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { TABLES } from '@/lib/model/backup';

export function KeptTable() {
  const { t, locale } = useWords();
  // Not with every note that is written somewhere: counting a million records takes a while.
  const { data, failed, retry } = useQuery('data.counts', {}, ['settings']);
  const bytes = useUsage(data);
  const number = new Intl.NumberFormat(locale);
  if (!data) return failed ? <LoadFailed retry={retry} /> : null;
  const shown = TABLES.toReversed().filter((table) => data[table] > 0);
  return (
    <div className="mt-3">
      <h3 className="text-base font-semibold">{t.moving.kept}</h3>
      <p className="text-sm text-muted">{t.moving.keptHint}</p>
      <dl className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {shown.map((table) => (
          <div
            key={table}
            data-testid="kept"
            data-table={table}
            className="flex justify-between border-b border-line py-1 text-sm"
          >
            <dt>{t.moving.tables[table]}</dt>
            <dd className="tabular-nums">{number.format(data[table])}</dd>
          </div>
        ))}
      </dl>
      {bytes !== null && <p className="mt-2 text-sm text-muted">{t.moving.size(formatBytes(locale, bytes))}</p>}
    </div>
  );
}

/** In bytes, as the browser estimates it; null: it does not say. */
function useUsage(changed: unknown): number | null {
  const [usage, setUsage] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count, another size.
  useEffect(() => {
    navigator.storage?.estimate?.().then(
      ({ usage: bytes }) => setUsage(bytes ?? null),
      () => setUsage(null),
    );
  }, [changed]);
  return usage;
}

function formatBytes(locale: string, bytes: number): string {
  const megabytes = bytes / 1_048_576;
  const unit = megabytes < 1 ? 'kilobyte' : 'megabyte';
  const value = unit === 'kilobyte' ? bytes / 1024 : megabytes;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
