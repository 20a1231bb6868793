/** A table, and the ways to take it into a spreadsheet. */
import { copyText } from '@/components/data/clipboard';
import { saveAs } from '@/components/data/save-as';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { type Cell, toCsv, toTsv } from '@/lib/reports/sheet';

type Rows = readonly (readonly Cell[])[];

export function SheetButtons({ name, rows }: { name: string; rows: Rows }) {
  const { t } = useWords();
  const toast = useToast();
  const copy = async () => {
    const copied = await copyText(toTsv(rows));
    toast(copied ? { text: t.app.copied, tone: 'good' } : { text: t.today.notCopied, tone: 'bad' });
  };
  return (
    <div className="flex gap-1.5 print:hidden">
      <Button data-testid={`${name}-csv`} onClick={() => saveAs(toCsv(rows), `${name}.csv`, 'text/csv;charset=utf-8')}>
        {t.figures.csv}
      </Button>
      <Button icon="copy" data-testid={`${name}-copy`} onClick={() => void copy()}>
        {t.figures.copy}
      </Button>
    </div>
  );
}

interface TableProps {
  head: readonly string[];
  rows: Rows;
  testId: string;
  /** The column that says who the client is. */
  client?: number;
  /** Behind a click. */
  folded?: boolean;
}

export function Table({ head, rows, testId, client, folded = false }: TableProps) {
  const { t } = useWords();
  const table = (
    <div className="overflow-x-auto">
      <table data-testid={testId} className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-left text-muted">
            {head.map((cell, at) => (
              <th key={cell} className={`px-2 py-1 font-medium ${isNumeric(rows, at) ? 'text-right' : ''}`}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike; the table is drawn anew as a whole.
            <tr key={i} className="border-b border-line">
              {row.map((cell, at) => (
                <td
                  key={head[at]}
                  className={`px-2 py-1 ${isNumeric(rows, at) ? 'text-right tabular-nums' : ''} ${at === client ? 'private' : ''}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  if (!folded) return table;
  return (
    <details>
      <summary className="cursor-pointer text-sm text-accent">
        {t.figures.table} ({rows.length})
      </summary>
      {table}
    </details>
  );
}

function isNumeric(rows: Rows, at: number): boolean {
  return rows.every((row) => typeof row[at] === 'number' || /^[\d—]/.test(String(row[at] ?? '—'))) && at > 0;
}
