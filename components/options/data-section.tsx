import { type ChangeEvent, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { LostData } from '@/components/records/lost-data';
import { Button } from '@/components/ui/button';
import type { ImportResult } from '@/lib/messages/contract';
import { saveAs } from './save-as';
import { Section } from './section';

/** Everything out as one file, and in again. */
export function DataSection() {
  const { t } = useWords();
  const { send } = useCalls();
  const toast = useToast();
  const run = useRun();
  const file = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<ImportResult | null>(null);

  const exportAll = async () => {
    saveAs(await send('data.export', {}), `cuebook-${new Date().toISOString().slice(0, 10)}.json`);
    toast({ text: t.options.exported, tone: 'good' });
  };
  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const { currentTarget } = event;
    const chosen = currentTarget.files?.[0];
    if (!chosen) return;
    setResult(null);
    const json = await chosen.text();
    // The same file may be chosen again after it was mended.
    currentTarget.value = '';
    setResult(await send('data.import', { json }));
  };
  return (
    <Section title={t.options.data} hint={t.options.dataHint}>
      <div className="mb-2">
        <LostData restore={() => file.current?.click()} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button data-testid="export" onClick={() => run(exportAll())}>
          {t.options.export}
        </Button>
        <Button onClick={() => file.current?.click()}>{t.options.import}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          data-testid="import"
          aria-label={t.options.import}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => run(importFile(event))}
        />
      </div>
      {result && <Result result={result} />}
    </Section>
  );
}

function Result({ result }: { result: ImportResult }) {
  const { t } = useWords();
  if ('imported' in result) {
    return (
      <p role="status" data-testid="import-result" data-result="imported" className="mt-2 text-sm text-good">
        {t.options.imported(result.imported)}
      </p>
    );
  }
  const { path, why } = result.refused;
  return (
    <div role="alert" data-testid="import-result" data-result="refused" className="mt-2 text-sm">
      <p className="font-medium text-bad">{t.options.refused}</p>
      <p data-path={path}>{path ? t.options.refusedAt(path, why) : why}</p>
    </div>
  );
}
