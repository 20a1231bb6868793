/** Runs the rules over what just happened: their follow-ups are made once, whoever tells how often. */
import { paymentOf } from '@/lib/duplicates/statuses';
import { apply, type Fact, type Proposal, RULES, variablesSent } from '@/lib/followups/rules';
import { readTime } from '@/lib/followups/words/read-time';
import { textsFor } from '@/lib/i18n/texts';
import { announce } from '@/lib/messages/topics';
import { isOrderKind } from '@/lib/model/acts';
import type { Page } from '@/lib/model/page';
import type { ActEvent, Client, FollowUp, Order } from '@/lib/model/records';
import type { TextSource } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { createFollowUp, dropUnasked } from '@/lib/store/follow-ups';
import { orderKey, ordersByKey } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { factOf } from './facts';
import { newestUnpaid } from './new-follow-up';
import { clientFor } from './owner';
import { scriptOf } from './playbooks';
import { clientsShown } from './remember';
import { remind } from './reminders';
import { type FrameState, readTab, shownFrame } from './tabs';

/** Of whom a fact speaks. */
interface Subject {
  client: Client | null;
  clientName: string;
  url: string | null;
  order: Order | null;
}

/** A text stands in a composer of the tab. Never throws: the text is there, whatever the rules do. */
export async function ruleOnText(source: TextSource | null, text: string, owner: string, tabId: number): Promise<void> {
  await quietly(async () => {
    const frame = shownFrame(await readTab(tabId));
    const variables = variablesSent(await templateOf(source), text, frame && factOf(frame.facts, 'paymentLink'));
    if (!variables.length) return;
    const client = await clientFor(owner, tabId).catch(() => null);
    const subject = await subjectOf(client, frame);
    const unpaid = subject.order && paymentOf(subject.order) === 'unpaid';
    await run({ fact: 'sent', at: clock.now(), subject: nameOf(subject, owner), variables, unpaid }, subject);
  });
}

/** An act on a record is proved. */
export async function ruleOnAct(event: ActEvent, frame: FrameState & { page: Page }): Promise<void> {
  await quietly(async () => {
    const [client = null] = await clientsShown(frame);
    const subject = await subjectOf(client, frame);
    await run({ fact: 'act', at: event.at, subject: event.recordId, kind: event.kind }, subject);
  });
}

/** The manager typed values for a client: one of them may be a time that was promised. */
export async function ruleOnValues(
  client: Client,
  values: Record<string, string>,
  tabId: number | null,
): Promise<void> {
  await quietly(async () => {
    const { work, locale } = await readSettings();
    const now = new Date(clock.now());
    const frame = tabId === null ? null : shownFrame(await readTab(tabId));
    const subject = await subjectOf(client, frame);
    for (const [variable, words] of Object.entries(values)) {
      const read = readTime(words, locale, now, work);
      // Words that may mean several times promise none of them.
      if (!('at' in read)) continue;
      const promised = read.at.toISOString();
      await run({ fact: 'promise', at: clock.now(), subject: client.id, variable, promised }, subject);
    }
  });
}

/** What was agreed with a client has changed: its dates are reminded of, and those of before no longer. */
export async function ruleOnTerms(client: Client): Promise<void> {
  const { terms } = client;
  if (!terms) return;
  const { work, rulesOff } = await readSettings();
  const fact: Fact = { fact: 'terms', subject: client.id, terms };
  const dated = RULES.filter(({ id, when }) => when.fact === 'date' && !rulesOff.includes(id));
  const asked = dated.flatMap((rule) => apply(rule, fact, work));
  const keys = new Set(asked.map(({ key }) => key));
  const ofDates = new Set<string>(RULES.filter(({ when }) => when.fact === 'date').map(({ id }) => id));
  await dropUnasked(client.id, ({ id, source }) => !ofDates.has(source.id ?? '') || keys.has(id));
  const subject = await subjectOf(client, null);
  // What lies behind when a date is written down is known to whoever writes it.
  await make(
    asked.filter(({ dueAt }) => dueAt > clock.now()),
    subject,
  );
}

async function run(fact: Fact, subject: Subject): Promise<void> {
  const { work, rulesOff } = await readSettings();
  const active = RULES.filter(({ id }) => !rulesOff.includes(id));
  await make(
    active.flatMap((rule) => apply(rule, fact, work)),
    subject,
  );
}

async function make(proposals: readonly Proposal[], subject: Subject): Promise<void> {
  if (proposals.length) {
    const { locale } = await readSettings();
    const { reasons } = textsFor(locale).rules;
    for (const proposal of proposals) await createFollowUp(followUpOf(proposal, reasons[proposal.rule], subject));
  }
  await remind();
  await announce(['follow-ups', 'tab']);
}

function followUpOf({ key, rule, dueAt, scriptId, untilPaid }: Proposal, reason: string, subject: Subject): FollowUp {
  const { client, clientName, url, order } = subject;
  return {
    id: key,
    clientId: client?.id ?? null,
    clientName: clientName.slice(0, 500),
    reason,
    dueAt,
    url: url !== null && url.length <= 2000 ? url : null,
    state: 'open',
    createdAt: clock.now(),
    firstDueAt: dueAt,
    scriptId,
    source: { by: 'rule', id: rule },
    orderKey: order?.key ?? null,
    untilPaid: untilPaid && order !== null,
    closedAt: null,
    closedBy: null,
    notifiedAt: null,
  };
}

/** The page's own order, or else the client's newest unpaid one. */
async function subjectOf(client: Client | null, frame: (FrameState & { page: Page }) | null): Promise<Subject> {
  const page = frame?.page ?? null;
  const key = page?.recordId && isOrderKind(page.kind) ? orderKey(page.site, page.host, page.recordId) : null;
  const orderOf = key ?? (client && (await newestUnpaid(client)));
  const [order = null] = orderOf === null ? [] : await ordersByKey([orderOf]);
  const clientName = (frame && factOf(frame.facts, 'clientName')) ?? client?.names[0] ?? order?.clientName ?? '';
  return { client, clientName, url: page?.url ?? order?.url ?? null, order };
}

function nameOf({ order, client }: Subject, owner: string): string {
  return order?.key ?? client?.id ?? owner;
}

async function templateOf(source: TextSource | null): Promise<string | null> {
  return source?.kind === 'script' ? ((await scriptOf(source.playbookId, source.id))?.text ?? null) : null;
}

/** The rules come after what happened, and must not make it look undone. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('background', 'rules', error);
  }
}
