/** One client's record: who it is, what they ordered, and everything that happened, the newest first. */
import type { ReactNode } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useNow } from '@/components/data/now';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { formatMoment, formatMoney } from '@/lib/i18n/format';
import type { Topic } from '@/lib/messages/contract';
import type { ClientRecord } from '@/lib/messages/contract-records';
import type { Playbook } from '@/lib/model/playbook';
import { siteIdSchema } from '@/lib/model/site';
import { SITE_NAMES } from './site-names';
import { Timeline } from './timeline';

const TOPICS: Topic[] = ['tab', 'notes', 'follow-ups', 'guides', 'log', 'contact-log'];

export interface ClientRecordProps {
  clientId: string;
  playbooks: readonly Playbook[];
  /** What can be done with the record as a whole. */
  children?: ReactNode;
}

export function ClientRecordView({ clientId, playbooks, children }: ClientRecordProps) {
  const { t } = useWords();
  const { data, failed, retry } = useQuery('client.record', { clientId }, TOPICS);
  if (!data) return failed ? <LoadFailed retry={retry} /> : null;
  const { record } = data;
  if (!record) return <Empty text={t.records.noRecord} />;
  return (
    <article data-testid="client-record" data-client-id={record.client.id}>
      <Who record={record} />
      <Orders record={record} />
      {children}
      <Timeline record={record} playbooks={playbooks} />
    </article>
  );
}

function Who({ record: { client, guides } }: { record: ClientRecord }) {
  const { t, locale } = useWords();
  const now = useNow();
  const [name, ...others] = client.names;
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
        {client.accounts.map((account) => {
          const [site, host, id] = account.split('|');
          const known = siteIdSchema.safeParse(site);
          return (
            <li key={account} data-testid="record-account" data-value={account} className="text-muted break-all">
              {known.success ? SITE_NAMES[known.data] : site} · {host} · {id}
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-xs text-muted">
        {t.records.seen(formatMoment(locale, client.firstSeenAt, now), formatMoment(locale, client.lastSeenAt, now))}
        {guides.length > 0 && ` · ${t.records.guidesBegun(guides.length)}`}
      </p>
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
