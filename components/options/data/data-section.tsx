import { useRef } from 'react';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { LostData } from '@/components/records/lost-data';
import { Section } from '../section';
import type { SettingsDraft } from '../use-settings-draft';
import { BackupReminder } from './backup-reminder';
import { CsvPart } from './csv-part';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';
import { useImport } from './use-import';

/** Everything out as one file, and in again. */
export function DataSection({ draft }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const run = useRun();
  const file = useRef<HTMLInputElement>(null);
  const importing = useImport();
  return (
    <Section title={t.options.data} hint={t.options.dataHint}>
      <div className="mb-2">
        <LostData restore={() => file.current?.click()} />
      </div>
      <ExportPart />
      <BackupReminder draft={draft} />
      <ImportPart importing={importing} choose={() => file.current?.click()} />
      <CsvPart />
      <input
        ref={file}
        type="file"
        accept="application/json,.json,.cuebook"
        data-testid="import"
        aria-label={t.options.import}
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (chosen) run(importing.choose(chosen));
        }}
      />
    </Section>
  );
}
