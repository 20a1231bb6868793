/** The shift: its view, the rules, what was agreed with clients. */
import type { ShiftCalls } from '@/lib/messages/contract-shift';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { clock } from '@/lib/platform/clock';
import { allClients, saveTerms } from '@/lib/store/clients';
import { explainLater } from '@/lib/store/orders';
import { viewFigures } from './figures';
import { findClients } from './find-clients';
import { clientFor } from './owner';
import { openWithPanel } from './pages';
import { ruleOnTerms } from './rules';
import { dryRun } from './rules-dry-run';
import { listRules, switchRules } from './rules-state';
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
  'rules.list': listRules,
  'rules.switch': async ({ ids, off }) => {
    await switchRules(ids, off);
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
