/** A lead's key, and what is signed with it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { layerEdit } from '@/lib/model/layer';
import type { Script } from '@/lib/model/playbook';
import { onlineSchool } from '@/lib/playbook/packs/online-school';
import { database } from '@/lib/store/db';
import { readLeadKey } from '@/lib/store/teams';
import { fromPopup, newWorld } from './testing/world';

const OWN: Script = {
  id: 'own.hello',
  title: 'Приветствие',
  situation: 'Начало разговора.',
  channels: ['chat'],
  text: 'Добрый день!',
  triggers: [],
};

beforeEach(() => newWorld('2026-11-27T09:00:00.000Z'));

async function newLead() {
  await fromPopup('team.make-key', { passphrase: 'a long passphrase' });
  const key = await readLeadKey();
  if (!key) throw new Error('no key');
  return key;
}

describe('a lead', () => {
  it('signs what is shown, own changes and all, and counts up', async () => {
    const lead = await newLead();
    const change = { playbookId: 'online-school', part: 'scripts' as const, favourite: null };
    const added = { ...change, id: 'own.hello', base: null, entry: OWN, hidden: false };
    const [first] = onlineSchool.scripts;
    const hidden = { ...change, id: first?.id ?? '', base: null, entry: null, hidden: true };
    await fromPopup('playbook.change', { edit: layerEdit({ changes: [added, hidden] }) });
    const one = await fromPopup('team.sign', { playbookId: 'online-school' });
    const two = await fromPopup('team.sign', { playbookId: 'online-school' });
    expect([one?.serial, two?.serial]).toEqual([2026112701, 2026112702]);
    const read = await fromPopup('team.read', { from: { text: two?.text ?? '' }, key: lead.publicKey });
    if (!('offer' in read)) throw new Error('refused');
    const ids = read.offer.playbook.scripts.map(({ id }) => id);
    expect([ids.includes('own.hello'), ids.includes(first?.id ?? '')]).toEqual([true, false]);
    expect(await fromPopup('team.sign', { playbookId: 'nothing' })).toBeNull();
  });

  it('has a key that no page and no export gets, and its file opens with the passphrase alone', async () => {
    const lead = await newLead();
    expect(lead.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', lead.privateKey)).rejects.toThrow();
    expect(await fromPopup('data.export', {})).not.toContain(lead.keyFile.slice(60, 100));
    const { keyFile } = (await fromPopup('team.key-file', {})) ?? { keyFile: '' };
    await (await database()).teamKeys.clear();
    const use = (passphrase: string, file = keyFile) => fromPopup('team.use-key', { keyFile: file, passphrase });
    expect(await use('a wrong passphrase')).toBe('passphrase');
    expect(await use('a long passphrase', keyFile.replace('"sealed":"', '"sealed":"A'))).toBe('no-key-file');
    expect(await use('a long passphrase', 'hello')).toBe('no-key-file');
    expect(await readLeadKey()).toBeNull();
    expect(await use('a long passphrase')).toBeNull();
    expect(await readLeadKey()).toMatchObject({ publicKey: lead.publicKey, serial: 0 });
    expect(await fromPopup('team.sign', { playbookId: 'online-school' })).not.toBeNull();
  });

  it('who takes up the same key goes on counting, and a browser without Ed25519 keeps what there is', async () => {
    const { publicKey, keyFile } = await newLead();
    await fromPopup('team.sign', { playbookId: 'online-school' });
    await fromPopup('team.use-key', { keyFile, passphrase: 'a long passphrase' });
    expect((await readLeadKey())?.serial).toBe(2026112701);
    const old = async () => {
      throw new DOMException('', 'NotSupportedError');
    };
    vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(old as never);
    expect(await fromPopup('team.make-key', { passphrase: 'another passphrase' })).toBeNull();
    expect((await fromPopup('team.view', {})).lead?.publicKey).toBe(publicKey);
  });
});
