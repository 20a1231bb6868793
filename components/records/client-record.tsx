/** One client's record: who it is, what they ordered, and everything that happened, the newest first. */
import type { ReactNode } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useNow } from '@/components/data/now';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { formatMoment, formatMoney } from '@/lib/i18n/format';
import type { Topic } from '@/lib/messages/contract';
import type { ClientRecord } from '@/lib/messages/contract-records';
import type { Playbook } from '@/lib/model/playbook';
import type { Client } from '@/lib/model/records';
import { siteIdSchema } from '@/lib/model/site';
import { currentStep } from '@/lib/playbook/guide';
import { SITE_NAMES } from './site-names';
import { termsLine } from './terms-line';
import { Timeline } from './timeline';

const TOPICS: Topic[] = ['tab', 'notes', 'follow-ups', 'guides', 'log', 'contact-log'];

export interface ClientRecordProps {
  clientId: string;
  playbooks: readonly Playbook[];
  /** What can be done with the record as a whole. */
  children?: ReactNode;
  /** Goes on with a guide that was begun; left out where guides cannot be gone through. */
  onGuide?: ((id: string) => void) | undefined;
}

export function ClientRecordView({ clientId, playbooks, children, onGuide }: ClientRecordProps) {
  const { t } = useWords();
  const { data, failed, retry } = useQuery('client.record', { clientId }, TOPICS);
  if (!data) return failed ? <LoadFailed retry={retry} /> : null;
  const { record } = data;
  if (!record) return <Empty text={t.records.noRecord} />;
  return (
    <article data-testid="client-record" data-client-id={record.client.id}>
      <Who client={record.client} />
      <Begun record={record} playbooks={playbooks} onGuide={onGuide} />
      <Orders record={record} />
      {children}
      <Timeline record={record} playbooks={playbooks} />
    </article>
  );
}

function Who({ client }: { client: Client }) {
  const { t, locale } = useWords();
  const now = useNow();
  const [name, ...others] = client.names;
  const agreed = termsLine(t, locale, client.terms);
  return (
    <section className="border-b border-line px-3 py-2 text-sm">
      <h3 className="private text-base font-semibold break-words">{name ?? t.followups.nobody}</h3>
      {others.length > 0 && <p className="private text-xs text-muted break-words">{others.join(', ')}</p>}
      <ul className="mt-1 space-y-0.5">
        {[...client.phones, ...client.emails].map((value) => (
          <li key={value} data-testid="record-key" data-value={value} className="private break-all">
            {value}
          </li>
        ))}
        {[...(client.handles ?? []), ...client.accounts].map((account) => {
          const [site = '', ...rest] = account.split('|');
          return (
            <li key={account} data-testid="record-account" data-value={account} className="text-muted break-all">
              {siteName(site)} · <span className="private">{rest.join(' · ')}</span>
            </li>
          );
        })}
      </ul>
      {agreed && (
        <p data-testid="record-terms" className="mt-1">
          {agreed}
        </p>
      )}
      <p className="mt-1 text-xs text-muted">
        {t.records.seen(formatMoment(locale, client.firstSeenAt, now), formatMoment(locale, client.lastSeenAt, now))}
      </p>
    </section>
  );
}

function siteName(site: string): string {
  const known = siteIdSchema.safeParse(site);
  return known.success ? SITE_NAMES[known.data] : site;
}

/** Where each guide stands that was begun with the client. */
function Begun({
  record,
  playbooks,
  onGuide,
}: Pick<ClientRecordProps, 'playbooks' | 'onGuide'> & { record: ClientRecord }) {
  const { t } = useWords();
  const begun = record.guides.flatMap(({ guideId, path }) => {
    const guide = playbooks.flatMap(({ guides }) => guides).find(({ id }) => id === guideId);
    return guide ? [{ guide, path }] : [];
  });
  if (begun.length === 0) return null;
  return (
    <section className="border-b border-line px-3 py-2 text-sm">
      <h4 className="text-xs text-muted">{t.records.guidesBegun}</h4>
      <ul className="mt-0.5 space-y-1.5">
        {begun.map(({ guide, path }) => (
          <li
            key={guide.id}
            data-testid="record-guide"
            data-guide-id={guide.id}
            data-step={currentStep(guide, path).id}
          >
            <span className="block font-medium">{guide.title}</span>
            <span className="block text-muted">
              {t.guide.step(path.length)}: {currentStep(guide, path).text}
            </span>
            {onGuide && (
              <Button className="mt-1" data-testid="record-guide-open" onClick={() => onGuide(guide.id)}>
                {t.guide.resume(path.length)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Orders({ record: { orders } }: { record: ClientRecord }) {
  const { t, locale } = useWords();
  if (orders.length === 0) return null;
  return (
    <section className="border-b border-line px-3 py-2 text-sm">
      <h4 className="text-xs text-muted">{t.records.orders}</h4>
      <ul className="mt-0.5 space-y-1">
        {orders.map(({ key, number, id, url, status, amount, product }) => (
          <li key={key} data-testid="record-order" data-value={number ?? id}>
            <span className="flex flex-wrap items-baseline gap-x-2">
              <a href={url} target="_blank" rel="noreferrer" className="font-medium text-accent hover:underline">
                {number ?? id}
              </a>
              {amount && <span>{formatMoney(locale, amount)}</span>}
              {status && <Badge>{status.text}</Badge>}
            </span>
            {product && <span className="block truncate text-xs text-muted">{product}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
