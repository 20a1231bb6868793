/** The shift: its view, the rules, what was agreed with clients. */
import { RULES } from '@/lib/followups/rules';
import type { ShiftCalls } from '@/lib/messages/contract-shift';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { clock } from '@/lib/platform/clock';
import { allClients, saveTerms } from '@/lib/store/clients';
import { allFollowUps } from '@/lib/store/follow-ups';
import { explainLater } from '@/lib/store/orders';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { viewFigures } from './figures';
import { findClients } from './find-clients';
import { clientFor } from './owner';
import { openWithPanel } from './pages';
import { ruleOnTerms } from './rules';
import { dryRun } from './rules-dry-run';
import { viewShift } from './shift';

export const shiftHandlers: Handlers<ShiftCalls, PageSender> = {
  'shift.view': viewShift,
  'horizon.explain': async ({ key, planned, reason }) => {
    const later = { planned: planned.slice(0, 500), reason, at: clock.now() };
    if (!(await explainLater(key, later))) throw new Error('unknown record');
    await announce(['shift', 'tab']);
    return null;
  },
  'shift.go': async ({ url }) => {
    await openWithPanel(url);
    return null;
  },
  'figures.view': viewFigures,
  'clients.golden': async () =>
    (await allClients()).flatMap(({ id, names, terms }) =>
      terms?.golden ? [{ id, name: names[0] ?? '', askOn: terms.askOn }] : [],
    ),
  'rules.list': async () => {
    const [{ rulesOff }, followUps] = await Promise.all([readSettings(), allFollowUps()]);
    return RULES.map(({ id }) => {
      const made = followUps.filter(({ source }) => source.by === 'rule' && source.id === id);
      const [last] = made.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      return {
        id,
        off: rulesOff.includes(id),
        last: last ? { at: last.createdAt, clientName: last.clientName, reason: last.reason } : null,
        made: made.length,
        open: made.filter(({ state }) => state === 'open').length,
      };
    });
  },
  'rules.switch': async ({ id, off }) => {
    const { rulesOff } = await readSettings();
    const others = rulesOff.filter((one) => one !== id);
    await changeSettings({ rulesOff: off ? [...others, id] : others });
    // A rule of dates that is switched off takes back what it planned; switched on, it plans it anew.
    for (const client of await allClients()) await ruleOnTerms(client);
    await announce(['settings', 'follow-ups', 'tab']);
    return null;
  },
  'rules.dry-run': ({ id }) => dryRun(id),
  'terms.save': async ({ owner, terms }, { tabId }) => {
    const client = await clientFor(owner, tabId);
    if (!client) throw new Error('no client on this page');
    const saved = { ...terms, updatedAt: clock.now() };
    await saveTerms(client.id, saved);
    await ruleOnTerms({ ...client, terms: saved });
    await announce(['tab', 'follow-ups']);
    return null;
  },
  'client.find': ({ query }) => findClients(query),
};
