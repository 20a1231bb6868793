/**
 * What the product watches by itself, as data: when something happened and these conditions hold, then this follows.
 * `apply` is all that reads them; a dry run applies them to what has been.
 */
import type { FollowUp, Terms } from '@/lib/model/records';
import type { RuleId } from '@/lib/model/rule-id';
import type { Work } from '@/lib/model/work';
import { addWorkingDays, toWorkingTime } from './work-time';
import { dayOf, momentOf, wallAt } from './zone';

/** Dates that are agreed with a client. */
export type TermDate = 'askOn' | 'contractEnds' | 'groupStarts' | 'instalments';

export type When =
  /** A text with one of these variables was put into a message. */
  | { fact: 'sent'; variables: readonly string[] }
  | { fact: 'act'; kind: 'open-payment' }
  /** The manager typed a time as the value of one of these variables. */
  | { fact: 'promise'; variables: readonly string[] }
  | { fact: 'date'; of: TermDate }
  | { fact: 'new-order' }
  | { fact: 'question' }
  | { fact: 'activity' };

export type Condition = { order: 'unpaid' } | { instalment: 'unpaid' } | { client: 'not-declined' };

/** `at`: minutes since midnight in the school's zone. */
export type Effect =
  | { remind: 'after'; workingDays: number; at: number; scriptId: string | null; untilPaid: boolean }
  | { remind: 'after'; hours: number; scriptId: string | null; untilPaid: boolean }
  | { remind: 'then' }
  | { remind: 'before'; days: readonly number[]; at: number; scriptId: string | null }
  /** Minutes since the order came. */
  | { show: 'window'; from: number; to: number }
  /** Orders that came between these times of day. */
  | { show: 'night'; from: number; to: number }
  /** Minutes of working time between a question and its answer. */
  | { show: 'waiting'; minutes: number }
  /** How far off the next activity of a record may lie. */
  | { show: 'horizon'; days: number };

export interface Rule {
  id: RuleId;
  /** The playbook of the team for whose work it is made. */
  team: string;
  when: When;
  if: readonly Condition[];
  effect: Effect;
}

export const RULES: readonly Rule[] = [
  {
    id: 'order.push',
    team: 'online-school',
    when: { fact: 'sent', variables: ['order.paymentLink', 'payment.cardNumber', 'payment.requisites'] },
    if: [{ order: 'unpaid' }],
    effect: { remind: 'after', workingDays: 1, at: 660, scriptId: 'followup.link-sent', untilPaid: true },
  },
  {
    id: 'payment.manual',
    team: 'online-school',
    when: { fact: 'act', kind: 'open-payment' },
    if: [],
    effect: { remind: 'after', hours: 24, scriptId: null, untilPaid: false },
  },
  {
    id: 'payment.promised',
    team: 'online-school',
    when: { fact: 'promise', variables: ['pay.until', 'answer.by'] },
    if: [],
    effect: { remind: 'then' },
  },
  {
    id: 'objection.thinking',
    team: 'training-centre',
    when: { fact: 'date', of: 'askOn' },
    if: [{ client: 'not-declined' }],
    effect: { remind: 'before', days: [0], at: 660, scriptId: null },
  },
  {
    id: 'payment.instalment',
    team: 'training-centre',
    when: { fact: 'date', of: 'instalments' },
    if: [{ instalment: 'unpaid' }],
    effect: { remind: 'before', days: [0], at: 660, scriptId: 'instalment.due' },
  },
  {
    id: 'contract.renewal',
    team: 'school-diary',
    when: { fact: 'date', of: 'contractEnds' },
    if: [],
    effect: { remind: 'before', days: [60, 30, 7], at: 660, scriptId: 'renewal.reminder' },
  },
  {
    // Between three weeks and four. Who signs up later than that is not early, and this lies behind then.
    id: 'group.early',
    team: 'training-centre',
    when: { fact: 'date', of: 'groupStarts' },
    if: [{ client: 'not-declined' }],
    effect: { remind: 'before', days: [24], at: 660, scriptId: 'group.early' },
  },
  {
    id: 'group.reminder',
    team: 'training-centre',
    when: { fact: 'date', of: 'groupStarts' },
    if: [{ client: 'not-declined' }],
    effect: { remind: 'before', days: [7, 1], at: 660, scriptId: 'group.confirm' },
  },
  {
    id: 'order.window',
    team: 'online-school',
    when: { fact: 'new-order' },
    if: [],
    effect: { show: 'window', from: 20, to: 35 },
  },
  {
    id: 'order.night',
    team: 'online-school',
    when: { fact: 'new-order' },
    if: [],
    effect: { show: 'night', from: 120, to: 720 },
  },
  {
    id: 'response.sla',
    team: 'franchise-mentor',
    when: { fact: 'question' },
    if: [],
    effect: { show: 'waiting', minutes: 120 },
  },
  {
    id: 'task.horizon',
    team: 'partner-support',
    when: { fact: 'activity' },
    if: [],
    effect: { show: 'horizon', days: 7 },
  },
];

/** What happened. `at` is ISO 8601; `unpaid` null: nobody knows. */
export type Fact =
  | { fact: 'sent'; at: string; subject: string; variables: readonly string[]; unpaid: boolean | null }
  | { fact: 'act'; at: string; subject: string; kind: string }
  | { fact: 'promise'; at: string; subject: string; variable: string; promised: string }
  | { fact: 'terms'; subject: string; terms: Terms };

/** A follow-up that a rule asks for. The same fact gives the same key, so that none is made twice. */
export interface Proposal {
  key: string;
  rule: RuleId;
  dueAt: string;
  scriptId: string | null;
  untilPaid: boolean;
}

export function apply(rule: Rule, fact: Fact, work: Work): Proposal[] {
  const { when, effect } = rule;
  if (!('remind' in effect)) return [];
  const made = (dueAt: Date, stamp: string, scriptId: string | null = null, untilPaid = false): Proposal => ({
    key: `${rule.id}|${fact.subject}|${stamp}`.slice(0, 200),
    rule: rule.id,
    dueAt: dueAt.toISOString(),
    scriptId,
    untilPaid,
  });
  if (fact.fact === 'terms') {
    if (when.fact !== 'date' || effect.remind !== 'before') return [];
    return datesOf(fact.terms, when.of, rule.if).flatMap(({ date, stamp }) =>
      effect.days.map((days) => {
        const due = momentOf(work.zone, { day: date - days, minutes: effect.at });
        return made(due, `${stamp}|${days}`, effect.scriptId);
      }),
    );
  }
  if (fact.fact === 'promise') {
    if (when.fact !== 'promise' || !when.variables.includes(fact.variable) || effect.remind !== 'then') return [];
    return [made(new Date(fact.promised), `${fact.variable}|${fact.promised}`)];
  }
  if (when.fact !== fact.fact || effect.remind !== 'after') return [];
  if (fact.fact === 'act' && (when.fact !== 'act' || when.kind !== fact.kind)) return [];
  if (fact.fact === 'sent') {
    if (when.fact !== 'sent' || !fact.variables.some((name) => when.variables.includes(name))) return [];
    if (rule.if.some((one) => 'order' in one) && fact.unpaid === false) return [];
  }
  const at = new Date(fact.at);
  const { day } = wallAt(work.zone, at);
  const due =
    'hours' in effect
      ? toWorkingTime(work, new Date(at.getTime() + effect.hours * 3_600_000))
      : momentOf(work.zone, { day: addWorkingDays(work, day, effect.workingDays), minutes: effect.at });
  // One a day, however many links were sent.
  return [made(due, String(day), effect.scriptId, effect.untilPaid)];
}

function datesOf(terms: Terms, of: TermDate, conditions: readonly Condition[]): { date: number; stamp: string }[] {
  if (terms.standing === 'declined' && conditions.some((one) => 'client' in one)) return [];
  if (of !== 'instalments') return dated(terms[of]);
  return terms.instalments.filter(({ paidAt }) => paidAt === null).flatMap(({ due }) => dated(due));
}

function dated(iso: string | null): { date: number; stamp: string }[] {
  const parts = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const date = parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return date === null || iso === null ? [] : [{ date, stamp: iso }];
}

/** The rule that made a follow-up, where one did. */
export function ruleOf({ source }: FollowUp): Rule | null {
  return source.by === 'rule' ? (RULES.find(({ id }) => id === source.id) ?? null) : null;
}

/** What is put into a message with a template: its variables of these that really stand in the text. */
export function variablesSent(template: string | null, text: string, pageLink: string | null): string[] {
  const names = [...(template ?? '').matchAll(/\{([a-zA-Z.]+)/g)].map(([, name = '']) => name);
  const sent = new Set(names.filter((name) => PROOFS[name]?.test(text) ?? true));
  // The link alone, from its button, comes without a template.
  if (pageLink !== null && text.includes(pageLink)) sent.add('order.paymentLink');
  return [...sent];
}

/** An optional part of a template may have been left out. */
const PROOFS: Readonly<Record<string, RegExp>> = {
  'order.paymentLink': /https?:\/\/\S/,
  'payment.cardNumber': /(?:\d[ -]?){12,19}/,
};
