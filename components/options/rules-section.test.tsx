// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { all, click, one, show } from '@/components/testing';
import type { RuleState } from '@/lib/messages/contract-shift';
import { RulesSection } from './rules-section';

const SCHOOL = { id: 'school', title: 'Online school' };
const DIARY = { id: 'diary', title: 'School diary' };
const rule = (id: RuleState['id'], more: Partial<RuleState> = {}): RuleState => ({
  id,
  team: SCHOOL,
  off: false,
  shows: null,
  last: null,
  made: 0,
  open: 0,
  ...more,
});

const RULES = [
  rule('order.push', { made: 3, open: 1 }),
  rule('order.window', { shows: 2 }),
  rule('contract.renewal', { team: DIARY, off: true }),
];

const open = () => show(<RulesSection />, { 'rules.list': () => RULES });

test('every rule says why it is there, its state and what it did', async () => {
  await open();
  const [push, window, renewal] = all('rule');
  expect(push?.textContent).toContain('A link or card was sent');
  expect(push?.textContent).toContain('made 3 · 1 open · nothing so far');
  expect(window?.textContent).toContain('shows 2 now');
  expect(renewal?.textContent).toContain('switched off');
});

test('a team’s rules are switched together, and one by one', async () => {
  const { sent } = await open();
  const [school, diary] = all('rules-team-switch');
  expect(one('rules-team').textContent).toContain('2 of 2 on');
  if (!school || !diary) throw new Error('a team is missing');
  await click(school);
  await click(diary);
  await click(one('rule-switch'));
  expect(sent.filter(({ call }) => call === 'rules.switch').map((call) => call.in)).toEqual([
    { ids: ['order.push', 'order.window'], off: true },
    { ids: ['contract.renewal'], off: false },
    { ids: ['order.push'], off: true },
  ]);
});
