/** The rules as the options show them: for whom each is, whether it is on, and what it does. */
import { RULES, type Rule } from '@/lib/followups/rules';
import type { RuleState, ShiftView } from '@/lib/messages/contract-shift';
import type { RuleId } from '@/lib/model/rule-id';
import { PACKS } from '@/lib/playbook/packs/all';
import { allFollowUps } from '@/lib/store/follow-ups';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { viewShift } from './shift';

export async function listRules(): Promise<RuleState[]> {
  const [{ rulesOff }, followUps, shift] = await Promise.all([readSettings(), allFollowUps(), viewShift()]);
  return RULES.map((rule) => {
    const { id, team } = rule;
    const made = followUps.filter(({ source }) => source.by === 'rule' && source.id === id);
    const [last] = made.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    return {
      id,
      team: { id: team, title: PACKS.find((pack) => pack.id === team)?.title ?? team },
      off: rulesOff.includes(id),
      shows: shownBy(rule, shift),
      last: last ? { at: last.createdAt, clientName: last.clientName, reason: last.reason } : null,
      made: made.length,
      open: made.filter(({ state }) => state === 'open').length,
    };
  });
}

export async function switchRules(ids: readonly RuleId[], off: boolean): Promise<void> {
  const { rulesOff } = await readSettings();
  const others = rulesOff.filter((one) => !ids.includes(one));
  await changeSettings({ rulesOff: off ? [...others, ...ids] : others });
}

function shownBy({ effect }: Rule, { orders, waiting, horizon }: ShiftView): number | null {
  if (!('show' in effect)) return null;
  if (effect.show === 'waiting') return waiting.filter(({ late }) => late).length;
  if (effect.show === 'horizon') return horizon.filter(({ reason }) => reason === null).length;
  return orders.filter(({ place }) => (place === 'night') === (effect.show === 'night')).length;
}
