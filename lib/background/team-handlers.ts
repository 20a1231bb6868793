/** Playbooks of a team: subscriptions of a member, and the key of a lead. */
import type { Handlers, PageSender } from '@/lib/messages/receive';
import type { TeamCalls, TeamView } from '@/lib/messages/team';
import { announce } from '@/lib/messages/topics';
import { fingerprintOf } from '@/lib/playbook/team/key';
import { readLeadKey, readSubscriptions } from '@/lib/store/teams';
import { releaseAccess } from './access-use';
import { allPlaybooks } from './playbooks';
import { check, readOffer, subscribe, unsubscribe } from './team';
import { makeKey, sign, takeKey } from './team-lead';

export const teamHandlers: Handlers<TeamCalls, PageSender> = {
  'team.view': view,
  'team.read': ({ from, key }) => readOffer(from, key),
  'team.leave': async ({ url }) => {
    await releaseAccess(new URL(url).origin);
    return null;
  },
  'team.subscribe': subscribe,
  'team.check': ({ playbookId, text, older }) => check(playbookId, text, older),
  'team.unsubscribe': async ({ playbookId }) => {
    await unsubscribe(playbookId);
    return null;
  },
  'team.make-key': async ({ passphrase }) => {
    const made = await makeKey(passphrase);
    await announce(['playbook']);
    return made;
  },
  'team.key-file': async () => {
    const key = await readLeadKey();
    return key && { keyFile: key.keyFile };
  },
  'team.use-key': async ({ keyFile, passphrase }) => {
    const wrong = await takeKey(keyFile, passphrase);
    await announce(['playbook']);
    return wrong;
  },
  'team.sign': async ({ playbookId }) => {
    const signed = await sign(playbookId);
    await announce(['playbook']);
    return signed;
  },
};

async function view(): Promise<TeamView> {
  const { whole } = await allPlaybooks();
  const subscriptions = (await readSubscriptions()).map(async (one) => ({
    ...one,
    title: whole.find(({ id }) => id === one.playbookId)?.title ?? one.playbookId,
    fingerprint: await fingerprintOf(one.publicKey, crypto),
  }));
  const key = await readLeadKey();
  return {
    subscriptions: await Promise.all(subscriptions),
    lead: key && {
      publicKey: key.publicKey,
      fingerprint: await fingerprintOf(key.publicKey, crypto),
      madeAt: key.madeAt,
      serial: key.serial,
    },
  };
}
