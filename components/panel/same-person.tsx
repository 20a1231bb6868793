/** Who else may be the person shown: joined or told apart by a word of the manager, and that word taken back. */
import { type ReactNode, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun, useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { isAgainst, samenessText } from '@/lib/i18n/because';
import { formatMoment } from '@/lib/i18n/format';
import type { Alike } from '@/lib/messages/people';
import type { Client } from '@/lib/model/records';
import type { SamenessReason } from '@/lib/model/sameness';
import { usePanel } from './panel-context';

export function SamePerson() {
  const { view } = usePanel();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { likely, possible, joins, apart } = view.same;
  const more = possible.length + joins.length + apart.length;
  if (likely.length + more === 0) return null;
  return (
    <section data-testid="same-person" className="max-h-52 shrink-0 overflow-y-auto border-b border-line">
      {likely.map((alike) => (
        <div key={alike.client.id} data-testid="same-likely" className="bg-warn-soft px-3 py-2">
          <h2 className="text-sm font-semibold text-warn">{t.people.likely}</h2>
          <AlikeBlock alike={alike} />
        </div>
      ))}
      {more > 0 && (
        <button
          type="button"
          data-testid="same-more"
          aria-expanded={open}
          className="flex w-full items-center gap-1 px-3 py-1 text-left text-xs text-muted hover:bg-sunken"
          onClick={() => setOpen(!open)}
        >
          {t.people.more} ({more})
          <Icon name={open ? 'up' : 'down'} size={14} />
        </button>
      )}
      {open && <More />}
    </section>
  );
}

function More() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const now = useNow();
  const { split, unpart } = useSame();
  const { possible, joins, apart } = view.same;
  return (
    <>
      {possible.map((alike) => (
        <div key={alike.client.id} data-testid="same-possible" className="px-3 py-1.5">
          <AlikeBlock alike={alike} />
        </div>
      ))}
      {joins.map((join) => (
        <div key={join.id} data-testid="same-joined" className="px-3 py-1.5 text-sm">
          <p className="private">
            {t.people.joinedBy(nameOf(join.joined, t.people.nameless), formatMoment(locale, join.at, now))}
          </p>
          {join.by === 'rule' && <p className="text-xs text-muted">{t.people.byRule}</p>}
          <Reasons reasons={join.reasons} />
          <Button tone="quiet" data-testid="same-split" onClick={trusted(() => split(join.id))}>
            {t.people.split}
          </Button>
        </div>
      ))}
      {apart.map((client) => (
        <div key={client.id} data-testid="same-apart" className="flex items-center gap-2 px-3 py-1.5 text-sm">
          <span className="private min-w-0 grow truncate">
            {nameOf(client, t.people.nameless)}: {t.people.isApart}
          </span>
          <Button tone="quiet" data-testid="same-unpart" onClick={trusted(() => unpart(client.id))}>
            {t.people.unpart}
          </Button>
        </div>
      ))}
    </>
  );
}

function AlikeBlock({ alike: { client, reasons } }: { alike: Alike }) {
  const { t } = useWords();
  const { join, part } = useSame();
  const contact = [...client.phones, ...client.emails].slice(0, 2).join(', ');
  return (
    <>
      <p className="text-sm">
        <span className="private font-medium">{nameOf(client, t.people.nameless)}</span>
        {contact && <span className="private text-muted"> · {contact}</span>}
      </p>
      <Reasons reasons={reasons} />
      <div className="mt-1 flex flex-wrap gap-2">
        <Button data-testid="same-join" onClick={trusted(() => join(client.id))}>
          {t.people.join}
        </Button>
        <Button tone="quiet" data-testid="same-part" onClick={trusted(() => part(client.id))}>
          {t.people.part}
        </Button>
      </div>
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly SamenessReason[] }) {
  const { t } = useWords();
  const line = (lead: string, some: readonly SamenessReason[]): ReactNode =>
    some.length > 0 && (
      <p className="text-xs text-muted">
        {lead} {some.map((reason) => samenessText(reason, t)).join('; ')}
      </p>
    );
  const against = reasons.filter(isAgainst);
  const speaksFor = reasons.filter((reason) => !against.includes(reason));
  return (
    <>
      {line(t.people.because, speaksFor)}
      {line(t.people.but, against)}
    </>
  );
}

function useSame() {
  const { view } = usePanel();
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const run = useRun();
  const tell = (work: Promise<{ done: boolean }>, text: string) =>
    run(work.then(({ done }) => toast(done ? { text } : { text: t.people.gone, tone: 'bad' })));
  const { owner } = view;
  return {
    join: (otherId: string) => tell(send('client.join', { owner, otherId }), t.people.joined),
    part: (otherId: string) => tell(send('client.part', { owner, otherId }), t.people.parted),
    unpart: (otherId: string) => run(send('client.unpart', { owner, otherId })),
    split: (joinId: string) => tell(send('client.split', { joinId }), t.people.wasSplit),
  };
}

function nameOf({ names, phones, emails }: Client, nameless: string): string {
  return names[0] ?? phones[0] ?? emails[0] ?? nameless;
}
