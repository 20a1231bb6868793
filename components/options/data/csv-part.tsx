import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { saveAs } from '@/components/data/save-as';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { CSV_TABLES, type CsvTable, gatherCsv } from './tables';

/** The tables that a manager wants in a spreadsheet. */
export function CsvPart() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const exportTable = async (table: CsvTable) => {
    setBusy(true);
    try {
      saveAs(await gatherCsv(send, table, t), `cuebook-${table}.csv`);
      toast({ text: t.options.exported, tone: 'good' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <span className="text-sm text-muted">{t.moving.csv}</span>
      {CSV_TABLES.map((table) => (
        <Button key={table} data-testid={`csv-${table}`} disabled={busy} onClick={() => run(exportTable(table))}>
          {t.moving.tables[table]}
        </Button>
      ))}
    </div>
  );
}
