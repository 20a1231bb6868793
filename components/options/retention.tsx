/** How long clients are kept who are not seen any more. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select } from '@/components/ui/field';
import { formatMoment } from '@/lib/i18n/format';
import type { Stale } from '@/lib/messages/moving';
import type { SettingsDraft } from './use-settings-draft';

const TERMS = [3, 6, 12, 24, 36];

/** Nothing goes before the manager has seen how much: a term that deletes is set in the dialog. */
export function Retention({ draft: { settings } }: { draft: SettingsDraft }) {
  const { t, locale } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const now = useNow();
  const { data } = useQuery('data.done', {}, ['settings']);
  const [asked, setAsked] = useState<{ months: number; stale: Stale } | null>(null);
  const set = (keepMonths: number | null) => send('settings.save', { settings: { keepMonths } });
  const choose = async (months: number | null) => {
    if (months === null) await set(null);
    else setAsked({ months, stale: await send('retention.preview', { months }) });
  };
  const confirm = async (months: number) => {
    await set(months);
    setAsked(null);
    await send('retention.run', {});
  };
  const terms = [...new Set([...TERMS, settings.keepMonths ?? 12])].sort((a, b) => a - b);
  return (
    <div className="mt-4">
      <div className="max-w-xs">
        <Field label={t.moving.keepFor}>
          <Select
            data-testid="keep-months"
            value={settings.keepMonths ?? ''}
            onChange={({ target }) => run(choose(target.value === '' ? null : Number(target.value)))}
          >
            <option value="">{t.moving.keepsForever}</option>
            {terms.map((months) => (
              <option key={months} value={months}>
                {t.moving.months(months)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="mt-0.5 text-sm text-muted">{t.moving.keepForHint}</p>
      {data?.retention && (
        <p data-testid="last-retention" className="text-sm text-muted">
          {t.moving.lastRetention(formatMoment(locale, data.retention.at, now), String(data.retention.goes))}
          {data.retention.stays > 0 && `. ${t.moving.staleStay(data.retention.stays)}`}
        </p>
      )}
      {asked && (
        <Dialog title={t.moving.keepAsk} onClose={() => setAsked(null)} data-testid="retention-dialog">
          <p className="text-sm">{t.moving.staleGo(asked.stale.goes)}</p>
          {asked.stale.stays > 0 && <p className="mt-1 text-sm">{t.moving.staleStay(asked.stale.stays)}</p>}
          <div className="mt-4 flex justify-end gap-2">
            <Button onClick={() => setAsked(null)}>{t.app.cancel}</Button>
            <Button tone="warn" data-testid="retention-confirm" onClick={() => run(confirm(asked.months))}>
              {t.moving.keepSet}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
