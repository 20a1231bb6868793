/**
 * Playbooks of a team that the manager subscribed to. What their lead signed takes the place of the playbook below own
 * changes; whatever else comes leaves the playbook as it is, and the subscription says why.
 */
import type { Out, UiCalls } from '@/lib/messages/contract';
import type { TeamOffer, TeamRefusal } from '@/lib/messages/team';
import { announce } from '@/lib/messages/topics';
import type { Playbook } from '@/lib/model/playbook';
import type { Subscription } from '@/lib/model/team';
import { clock } from '@/lib/platform/clock';
import { readTeamFile, standing } from '@/lib/playbook/team/file';
import { fingerprintOf, readPublicKey } from '@/lib/playbook/team/key';
import { isDue } from '@/lib/playbook/team/schedule';
import { dropSubscription, keepSubscription, readSubscription, readSubscriptions } from '@/lib/store/teams';
import { releaseAccess } from './access-use';
import { type Fetched, fetchTeamFile } from './team-fetch';

type From = { url: string } | { text: string };
type Checked = Out<UiCalls, 'team.check'>;

let latest: Promise<unknown> = Promise.resolve();

/** One after the other: two answers at once would each take the other's place, the older one's too. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = latest.catch(() => {}).then(work);
  latest = mine;
  return mine;
}

/** Nothing is kept of it. */
export async function readOffer(from: From, key: string): Promise<Out<UiCalls, 'team.read'>> {
  const known = await readPublicKey(key, crypto);
  const read = typeof known === 'string' ? { key: known } : await offerOf(from, known.publicKey);
  if ('url' in from && !('offer' in read)) await releaseAccess(new URL(from.url).origin);
  return read;
}

async function offerOf(from: From, publicKey: string): Promise<{ offer: TeamOffer } | { refused: TeamRefusal }> {
  const got = await get(from, null);
  if (!('text' in got)) return { refused: 'problem' in got ? got : { problem: 'status' } };
  const issued = await readTeamFile(got.text, publicKey, crypto);
  if ('problem' in issued) return { refused: issued };
  const fingerprint = await fingerprintOf(publicKey, crypto);
  return { offer: { text: got.text, etag: got.etag, publicKey, fingerprint, ...issued } };
}

/** The file is checked again: it comes from a page. */
export function subscribe({
  url,
  text,
  etag,
  publicKey,
}: {
  url: string | null;
  text: string;
  etag: string | null;
  publicKey: string;
}): Promise<TeamRefusal | null> {
  return inTurn(async () => {
    const issued = await readTeamFile(text, publicKey, crypto);
    if ('problem' in issued) return issued;
    const { serial, issuedAt, playbook } = issued;
    const now = clock.now();
    const before = await readSubscription(playbook.id);
    const moments = { checkedAt: now, changedAt: now, problem: null };
    await keep({ playbookId: playbook.id, url, publicKey, serial, issuedAt, etag, ...moments }, playbook);
    if (before?.subscription.url) await releaseAccess(new URL(before.subscription.url).origin);
    return null;
  });
}

/** Null: there is no such subscription. */
export function check(playbookId: string, text: string | null, older: number | null): Promise<Checked> {
  return inTurn(async () => {
    const found = await readSubscription(playbookId);
    if (!found) return null;
    const { subscription, playbook } = found;
    const { url, publicKey } = subscription;
    const now = clock.now();
    const refuse = async (refusal: TeamRefusal): Promise<Checked> => {
      await keep({ ...subscription, checkedAt: now, problem: refusal.problem }, null);
      return { is: 'refused', ...refusal };
    };
    if (text === null && url === null) return null;
    // Without a playbook there is nothing that could be the same, and an older file has the tag of no answer.
    const etag = playbook && older === null ? subscription.etag : null;
    const got = await get(text === null && url !== null ? { url } : { text: text ?? '' }, etag);
    if ('problem' in got) return refuse(got);
    if (got.is === 'same') {
      await keep({ ...subscription, checkedAt: now, problem: null }, null);
      return { is: 'same' };
    }
    const issued = await readTeamFile(got.text, publicKey, crypto);
    if ('problem' in issued) return refuse(issued);
    if (issued.playbook.id !== playbookId) return refuse({ problem: 'other-playbook' });
    const { serial, issuedAt } = issued;
    const age = standing(issued, { ...subscription, playbook });
    if (age === 'older' && older !== serial) return refuse({ problem: 'older', found: { serial, issuedAt } });
    const isSame = age === 'same';
    const changedAt = isSame ? subscription.changedAt : now;
    const next = { ...subscription, serial, issuedAt, etag: got.etag, checkedAt: now, changedAt, problem: null };
    await keep(next, isSame ? null : issued.playbook);
    return { is: isSame ? 'same' : 'updated' };
  });
}

/** The playbook and what was changed in it stay. */
export function unsubscribe(playbookId: string): Promise<void> {
  return inTurn(async () => {
    const found = await readSubscription(playbookId);
    await dropSubscription(playbookId);
    if (found?.subscription.url) await releaseAccess(new URL(found.subscription.url).origin);
    await announce(['playbook']);
  });
}

/** Asks for the files that are due. With no subscription to an address it does nothing. */
export async function checkTeams(): Promise<void> {
  const due = (await readSubscriptions()).filter((one) => isDue(one, clock.now()));
  for (const { playbookId } of due) await check(playbookId, null, null);
}

async function get(from: From, etag: string | null): Promise<Fetched> {
  return 'url' in from ? fetchTeamFile(from.url, etag) : { is: 'file', text: from.text, etag: null };
}

async function keep(subscription: Subscription, playbook: Playbook | null): Promise<void> {
  await keepSubscription(subscription, playbook);
  await announce(playbook ? ['playbook', 'tab'] : ['playbook']);
}
