// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { all, click, one } from '@/components/testing';
import type { SameView } from '@/lib/messages/people';
import type { Client } from '@/lib/model/records';
import { openPanel } from './testing';

const AT = '2026-03-01T10:00:00.000Z';
const anna: Client = {
  id: 'c2',
  names: ['Anna Example'],
  phones: ['+74950000012'],
  emails: [],
  accounts: [],
  firstSeenAt: AT,
  lastSeenAt: AT,
  values: {},
};
const phone = { because: 'same-phone', ours: '+74950000012', theirs: '+74950000012' } as const;
const name = { because: 'other-family-name', ours: 'Vera Example', theirs: 'Vera Other' } as const;
const none: SameView = { likely: [], possible: [], joins: [], apart: [] };
const likely = { client: anna, tier: 'likely', reasons: [phone, name] } as const;

function withSame(same: Partial<SameView>) {
  return orderView({ owner: 'c1', same: { ...none, ...same } });
}

describe('somebody alike', () => {
  test('is silent where there is nobody', async () => {
    await openPanel(withSame({}));
    expect(all('same-person')).toEqual([]);
  });

  test('is suggested with what speaks for and against it', async () => {
    const { sent } = await openPanel(withSame({ likely: [{ ...likely, reasons: [...likely.reasons] }] }), [], {
      answers: { 'client.join': () => ({ done: true }) },
    });
    const text = one('same-likely').textContent ?? '';
    expect(text).toContain('Because: the same phone +74950000012');
    expect(text).toContain('But: other family names: “Vera Example” and “Vera Other”');
    await click(one('same-join'), false);
    expect(sent('client.join')).toEqual([]);
    await click(one('same-join'));
    expect(sent('client.join')).toEqual([{ owner: 'c1', otherId: 'c2' }]);
    expect(one('toast').textContent).toContain('Joined');
  });

  test('is told apart; and says so where that came too late', async () => {
    const { sent } = await openPanel(withSame({ likely: [{ ...likely, reasons: [] }] }), [], {
      answers: { 'client.part': () => ({ done: false }) },
    });
    await click(one('same-part'));
    expect(sent('client.part')).toEqual([{ owner: 'c1', otherId: 'c2' }]);
    expect(one('toast').textContent).toContain('changed elsewhere');
  });

  test('relatives, joins and those told apart are shown on demand, each with its way back', async () => {
    const join = {
      id: 'j1',
      keptId: 'c1',
      kept: anna,
      joined: anna,
      by: 'rule',
      reasons: [],
      at: AT,
      moved: {},
      guides: [],
    } as const;
    const { sent } = await openPanel(
      withSame({
        possible: [{ client: anna, tier: 'possible', reasons: [phone] }],
        joins: [{ ...join, reasons: [], guides: [] }],
        apart: [anna],
      }),
      [],
      { answers: { 'client.split': () => ({ done: true }) } },
    );
    expect(all('same-possible')).toEqual([]);
    await click(one('same-more'));
    expect(all('same-possible')).toHaveLength(1);
    await click(one('same-split'));
    await click(one('same-unpart'));
    expect(sent('client.split')).toEqual([{ joinId: 'j1' }]);
    expect(sent('client.unpart')).toEqual([{ owner: 'c1', otherId: 'c2' }]);
  });
});
