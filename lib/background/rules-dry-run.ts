/** What a rule would have done over the last days, from what is known of them; nothing is made. */
import { queued } from '@/lib/followups/order-queue';
import { apply, type Fact, type Proposal, RULES, type Rule } from '@/lib/followups/rules';
import { readTime } from '@/lib/followups/words/read-time';
import type { DryRun } from '@/lib/messages/contract-shift';
import type { RuleId } from '@/lib/model/rule-id';
import type { Settings } from '@/lib/model/settings';
import { clock } from '@/lib/platform/clock';
import { allClients } from '@/lib/store/clients';
import { listEvents } from '@/lib/store/events';
import { ordersSeenSince } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { touchesBetween } from '@/lib/store/touches';
import { allPlaybooks, scriptIn } from './playbooks';
import { viewShift } from './shift';

const DAYS = 30;
const SHOWN = 20;

type Line = DryRun['lines'][number];

export async function dryRun(id: RuleId): Promise<DryRun> {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return { count: 0, lines: [] };
  const settings = await readSettings();
  const lines = 'show' in rule.effect ? await watched(rule, settings) : await reminders(rule, settings);
  lines.sort((a, b) => b.at.localeCompare(a.at));
  return { count: lines.length, lines: lines.slice(0, SHOWN) };
}

const daysAgo = (days: number) => new Date(Date.parse(clock.now()) - days * 86_400_000).toISOString();

async function reminders(rule: Rule, { work, locale }: Settings): Promise<Line[]> {
  const from = daysAgo(DAYS);
  const clients = await allClients();
  const nameOf = new Map(clients.map(({ id, names }) => [id, names[0] ?? '']));
  const made = (facts: { fact: Fact; clientName: string }[]) => {
    const proposals = new Map<string, { proposal: Proposal; clientName: string }>();
    for (const { fact, clientName } of facts) {
      for (const proposal of apply(rule, fact, work)) proposals.set(proposal.key, { proposal, clientName });
    }
    return [...proposals.values()].map(({ proposal, clientName }) => ({ at: proposal.dueAt, clientName }));
  };
  const { when } = rule;
  if (when.fact === 'sent') {
    const touches = (await touchesBetween(from, '\uffff')).filter(({ kind }) => kind === 'script');
    const { whole } = await allPlaybooks();
    return made(
      touches.map(({ at, owner, playbookId, subject }) => {
        const text = scriptIn(whole, playbookId, subject)?.text ?? '';
        const variables = [...text.matchAll(/\{([a-zA-Z.]+)/g)].map(([, name = '']) => name);
        return {
          fact: { fact: 'sent', at, subject: owner, variables, unpaid: null },
          clientName: nameOf.get(owner) ?? '',
        };
      }),
    );
  }
  if (when.fact === 'act') {
    const events = (await listEvents()).filter(({ at, state }) => at >= from && state === 'done');
    return made(
      events.map(({ at, recordId, kind, clientName }) => ({
        fact: { fact: 'act', at, subject: recordId, kind },
        clientName: clientName ?? '',
      })),
    );
  }
  if (when.fact === 'promise') {
    const now = new Date(clock.now());
    return made(
      clients.flatMap(({ id, names, values }) =>
        Object.entries(values).flatMap(([variable, words]) => {
          const read = readTime(words, locale, now, work);
          if (!('at' in read)) return [];
          const promised = read.at.toISOString();
          const fact: Fact = { fact: 'promise', at: clock.now(), subject: id, variable, promised };
          return [{ fact, clientName: names[0] ?? '' }];
        }),
      ),
    );
  }
  const all = made(
    clients.flatMap(({ id, names, terms }) =>
      terms ? [{ fact: { fact: 'terms', subject: id, terms } as const, clientName: names[0] ?? '' }] : [],
    ),
  );
  return all.filter(({ at }) => at >= from && at <= clock.now());
}

/** Orders that came, by the age at which the rule speaks of them; chats that wait now. */
async function watched({ effect }: Rule, { work }: Settings): Promise<Line[]> {
  if ('show' in effect && effect.show === 'waiting') {
    const { waiting } = await viewShift();
    return waiting.filter(({ late }) => late).map(({ askedAt, clientName }) => ({ at: askedAt, clientName }));
  }
  if ('show' in effect && effect.show === 'horizon') {
    const { horizon, at } = await viewShift();
    return horizon.map(({ title }) => ({ at, clientName: title }));
  }
  const isNight = 'show' in effect && effect.show === 'night';
  const from = daysAgo(DAYS);
  return (await ordersSeenSince(from)).flatMap((order): Line[] => {
    if (order.createdAt === null || Date.parse(order.createdAt) < Date.parse(from)) return [];
    const came = new Date(order.createdAt);
    const fresh = { ...order, status: { code: 'new', text: '' } };
    const place = queued(fresh, came, work.zone, [])?.place;
    if (place === undefined || (place === 'night') !== isNight) return [];
    return [{ at: came.toISOString(), clientName: order.clientName ?? '' }];
  });
}
