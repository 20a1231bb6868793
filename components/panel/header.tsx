/** Who and what is on the page, each fact with its value in normal form or with the word that it is missing. */
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { MaskButton } from '@/components/records/mask-button';
import { IconButton } from '@/components/ui/button';
import { formatMoney } from '@/lib/i18n/format';
import type { TabView } from '@/lib/messages/contract';
import { closePanel } from './close-panel';
import { Contact } from './contact';
import { Fact } from './fact';
import { usePanel } from './panel-context';

export function Header() {
  const { view } = usePanel();
  const { t } = useWords();
  const { facts, page } = view;
  const about = found(facts.product) ?? found(facts.title);
  const isClient = facts.clientName !== undefined;
  return (
    <header className="border-b border-line bg-sunken px-3 pt-2 pb-2.5">
      <div className="flex items-start gap-1">
        <h1 className="min-w-0 grow pt-1 text-lg font-semibold break-words">
          {isClient ? (
            <Fact name="clientName" testId="client-name" bare instead={nameInstead(view)} />
          ) : page ? (
            t.kinds[page.kind]
          ) : (
            t.page.unknown
          )}
        </h1>
        <HeaderButtons />
      </div>
      {!page && <p className="text-sm text-muted">{t.page.unknownHint}</p>}
      <RecordLine />
      {about && <p className="mt-0.5 truncate text-sm text-muted">{about}</p>}
      <Contact name="phones" testId="client-phone" />
      <Contact name="emails" testId="client-email" />
    </header>
  );
}

function HeaderButtons() {
  const { send } = useCalls();
  const { port } = usePanel();
  const { t } = useWords();
  const run = useRun();
  return (
    <div className="-mr-1 flex">
      <MaskButton />
      <IconButton icon="options" label={t.app.options} onClick={() => run(send('options.open', {}))} />
      <IconButton
        icon="close"
        label={t.app.close}
        data-testid="panel-close"
        onClick={trusted(() => run(closePanel(port)))}
      />
    </div>
  );
}

function RecordLine() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const { facts, page } = view;
  if (!page || !(facts.recordNumber || facts.status || facts.amount)) return null;
  const amount = found(facts.amount);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
      <Fact name="recordNumber" testId="record-number" prefix={facts.clientName ? t.kinds[page.kind] : '№'} />
      <Fact name="status" testId="record-status" chip />
      <Fact
        name="amount"
        testId="record-amount"
        className="font-semibold"
        {...(amount && { text: formatMoney(locale, amount) })}
      />
    </div>
  );
}

/** An unsaved number has no name: the chat is known by the number itself, or by the name in the messenger. */
function nameInstead({ page, shown }: TabView): string | undefined {
  return page?.kind === 'chat' ? (shown.phones?.[0] ?? shown.handle?.[0])?.text : undefined;
}

function found<T>(fact: { value: T } | { missing: string } | undefined): T | null {
  return fact && 'value' in fact ? fact.value : null;
}
