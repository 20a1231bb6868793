import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { SITE_NAMES } from '@/components/records/site-names';
import { formatMoment } from '@/lib/i18n/format';
import { usePanel } from './panel-context';
import type { Sendable } from './use-sending';

/** When this text was last put into a message to the client, so that nobody sends it twice; nothing where it was not. */
export function SentLine({ item: { source } }: { item: Sendable }) {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const now = useNow();
  const last = view.sent.find(
    ({ kind, playbookId, subject, part }) =>
      kind === source?.kind && playbookId === source.playbookId && subject === source.id && part === source.angle,
  );
  if (!last?.site) return null;
  return (
    <p data-testid="sent" data-at={last.at} className="text-xs text-warn">
      {t.records.inserted(formatMoment(locale, last.at, now), SITE_NAMES[last.site])}
    </p>
  );
}
