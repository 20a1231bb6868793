import { describe, expect, it } from 'vitest';
import type { Terms } from '@/lib/model/records';
import type { RuleId } from '@/lib/model/rule-id';
import { DEFAULT_WORK } from '@/lib/model/work';
import { apply, type Fact, RULES, variablesSent } from './rules';

const WORK = { ...DEFAULT_WORK, zone: 'Europe/Moscow' };

function due(id: RuleId, fact: Fact): string[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return apply(rule, fact, WORK).map(({ dueAt }) => dueAt);
}

const sent = (at: string, unpaid: boolean | null = true): Fact => ({
  fact: 'sent',
  at,
  subject: 'order',
  variables: ['client.firstName', 'order.paymentLink'],
  unpaid,
});

const terms = (part: Partial<Terms>): Fact => ({
  fact: 'terms',
  subject: 'c1',
  terms: {
    standing: null,
    golden: false,
    price: null,
    instalments: [],
    wishes: '',
    askOn: null,
    contractEnds: null,
    groupStarts: null,
    updatedAt: '2026-11-26T12:00:00.000Z',
    ...part,
  },
});

describe('rules', () => {
  it('ask the next working day after a link was sent, unless it is paid', () => {
    expect(due('order.push', sent('2026-11-26T12:10:00.000Z'))).toEqual(['2026-11-27T08:00:00.000Z']);
    // Friday evening, so Monday at eleven.
    expect(due('order.push', sent('2026-11-27T18:00:00.000Z'))).toEqual(['2026-11-30T08:00:00.000Z']);
    expect(due('order.push', sent('2026-11-26T12:10:00.000Z', null))).toHaveLength(1);
    expect(due('order.push', sent('2026-11-26T12:10:00.000Z', false))).toEqual([]);
    expect(due('order.push', { ...sent('2026-11-26T12:10:00.000Z'), variables: ['client.name'] } as Fact)).toEqual([]);
  });

  it('make one of several links of a day', () => {
    const keys = ['2026-11-26T08:00:00.000Z', '2026-11-26T14:00:00.000Z', '2026-11-27T08:00:00.000Z'].flatMap((at) => {
      const [rule] = RULES;
      return rule ? apply(rule, sent(at), WORK).map(({ key }) => key) : [];
    });
    expect(new Set(keys).size).toBe(2);
  });

  it('look for a second payment a day after one was entered by hand, within working hours', () => {
    const act = (at: string): Fact => ({ fact: 'act', at, subject: '501', kind: 'open-payment' });
    expect(due('payment.manual', act('2026-11-26T12:10:00.000Z'))).toEqual(['2026-11-27T12:10:00.000Z']);
    expect(due('payment.manual', act('2026-11-27T12:10:00.000Z'))).toEqual(['2026-11-30T07:00:00.000Z']);
    expect(due('payment.manual', { ...act('2026-11-26T12:10:00.000Z'), kind: 'take' } as Fact)).toEqual([]);
  });

  it('count back from the end of a contract, over a change of the clocks', () => {
    const rule = RULES.find(({ id }) => id === 'contract.renewal');
    const budapest = { ...WORK, zone: 'Europe/Budapest' };
    const made = rule ? apply(rule, terms({ contractEnds: '2026-04-20' }), budapest) : [];
    expect(made.map(({ dueAt }) => dueAt)).toEqual([
      '2026-02-19T10:00:00.000Z',
      '2026-03-21T10:00:00.000Z',
      '2026-04-13T09:00:00.000Z',
    ]);
  });

  it('remind of instalments that are not paid, and not of a client who declined', () => {
    const instalment = { due: '2026-12-01', amount: { value: 1000, currency: 'RUB' }, paidAt: null, receivedBy: '' };
    const paid = { ...instalment, due: '2026-11-01', paidAt: '2026-11-01T08:00:00.000Z' };
    expect(due('payment.instalment', terms({ instalments: [paid, instalment] }))).toEqual(['2026-12-01T08:00:00.000Z']);
    expect(due('objection.thinking', terms({ askOn: '2026-12-01' }))).toEqual(['2026-12-01T08:00:00.000Z']);
    expect(due('objection.thinking', terms({ askOn: '2026-12-01', standing: 'declined' }))).toEqual([]);
    expect(due('group.reminder', terms({ groupStarts: '2026-12-10' }))).toHaveLength(2);
    expect(due('group.early', terms({ groupStarts: '2027-01-10' }))).toEqual(['2026-12-17T08:00:00.000Z']);
  });

  it('each speak of another kind of fact, under a name of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    const facts = [sent('2026-11-26T12:10:00.000Z'), terms({ contractEnds: '2027-04-20' })];
    expect(facts.map((fact) => RULES.filter((rule) => apply(rule, fact, WORK).length).map(({ id }) => id))).toEqual([
      ['order.push'],
      ['contract.renewal'],
    ]);
  });
});

describe('what is sent with a template', () => {
  it('is what stands in the text: an optional part may have been left out', () => {
    const template = 'Добрый день![[ Вот ссылка: {order.paymentLink}]]';
    expect(variablesSent(template, 'Добрый день! Вот ссылка: https://example.com/pay', null)).toEqual([
      'order.paymentLink',
    ]);
    expect(variablesSent(template, 'Добрый день!', null)).toEqual([]);
    expect(variablesSent('Карта {payment.cardNumber}', 'Карта 2200 0000 0000 0004', null)).toEqual([
      'payment.cardNumber',
    ]);
  });

  it('is the link too, when its own button put it there', () => {
    expect(variablesSent(null, 'https://example.com/pay/1', 'https://example.com/pay/1')).toEqual([
      'order.paymentLink',
    ]);
    expect(variablesSent(null, 'https://example.com/other', 'https://example.com/pay/1')).toEqual([]);
  });
});
