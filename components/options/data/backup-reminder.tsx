import { useNow } from '@/components/data/now';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Field, Select } from '@/components/ui/field';
import { formatMoment } from '@/lib/i18n/format';
import type { SettingsDraft } from '../use-settings-draft';

const EVERY = ['never', 'daily', 'weekly'] as const;

/** When the last file was made, and how often to be asked for the next. */
export function BackupReminder({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t, locale } = useWords();
  const now = useNow();
  const { data } = useQuery('data.done', {}, ['settings']);
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-2">
      <div className="w-48">
        <Field label={t.moving.remind}>
          <Select
            data-testid="remind-backup"
            value={settings.remindBackup}
            onChange={({ target }) =>
              change({ remindBackup: EVERY.find((one) => one === target.value) ?? settings.remindBackup })
            }
          >
            {EVERY.map((one) => (
              <option key={one} value={one}>
                {t.moving.reminds[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <span data-testid="last-backup" data-value={data?.backup ?? ''} className="pb-1 text-sm text-muted">
        {data && (data.backup ? t.moving.lastBackup(formatMoment(locale, data.backup, now)) : t.moving.noBackup)}
      </span>
    </div>
  );
}
