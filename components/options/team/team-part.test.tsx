// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, show, type } from '@/components/testing';
import type { TeamOffer, TeamRefusal, TeamView } from '@/lib/messages/team';
import { NO_LAYER } from '@/lib/model/layer';
import TeamPart from './team-part';

const KEY = `cuebook1-${'A'.repeat(48)}`;
const URL_OF_FILE = 'https://team.example/sales.json';
const AT = '2026-11-27T09:00:00.000Z';
const NOTHING: TeamView = { subscriptions: [], lead: null };
const SUBSCRIBED: TeamView['subscriptions'][number] = {
  playbookId: 'sample',
  url: URL_OF_FILE,
  publicKey: KEY,
  serial: 2026112701,
  issuedAt: AT,
  etag: null,
  checkedAt: AT,
  changedAt: AT,
  problem: null,
  title: PLAYBOOK.title,
  fingerprint: '0123456789abcdef',
};
const [hello, ...others] = PLAYBOOK.scripts;
const OFFER: TeamOffer = {
  text: '{}',
  etag: '"1"',
  publicKey: KEY,
  fingerprint: '0123456789abcdef',
  serial: 2026112701,
  issuedAt: AT,
  playbook: { ...PLAYBOOK, scripts: [{ ...hello, text: 'New' }, ...others.slice(0, -1)] as typeof PLAYBOOK.scripts },
};

const layer = () => ({ bases: [PLAYBOOK], layer: NO_LAYER, fromFiles: [] });

async function fillIn(address = URL_OF_FILE) {
  await click(one('team-subscribe'));
  await type(one('team-key'), KEY);
  await type(one('team-address'), address);
}

test('asks for one host by the click, shows what comes in, and subscribes to what was shown', async () => {
  const { sent } = await show(<TeamPart playbooks={[PLAYBOOK]} />, {
    'team.view': () => NOTHING,
    'team.read': () => ({ offer: OFFER }),
    'playbook.layer': layer,
  });
  await fillIn();
  await click(one('team-look'));
  expect(sent.slice(-3)).toEqual([
    { call: 'requestAccess', in: 'https://team.example' },
    { call: 'team.read', in: { from: { url: URL_OF_FILE }, key: KEY } },
    { call: 'playbook.layer', in: {} },
  ]);
  expect(all('book-plan-line').map(({ dataset }) => dataset.what)).toEqual(['changed', 'removed']);
  expect(one('book-plan').textContent).toContain('0123 4567 89ab cdef');
  await click(one('book-apply'));
  const input = { url: URL_OF_FILE, text: '{}', etag: '"1"', publicKey: KEY };
  expect(sent.at(-1)).toEqual({ call: 'team.subscribe', in: input });
  expect(all('team-key')).toEqual([]);
});

test('gives the permission back where the manager does not want what came', async () => {
  const { sent } = await show(<TeamPart playbooks={[PLAYBOOK]} />, {
    'team.view': () => NOTHING,
    'team.read': () => ({ offer: OFFER }),
    'playbook.layer': layer,
  });
  await fillIn();
  await click(one('team-look'));
  await click(one('book-cancel'));
  expect(sent.at(-1)).toEqual({ call: 'team.leave', in: { url: URL_OF_FILE } });
  expect(all('book-plan')).toEqual([]);
});

test('says what is wrong with a key, an address and a file, and that nothing was changed', async () => {
  let answer: { key: 'mistyped' } | { refused: TeamRefusal } = { key: 'mistyped' };
  await show(<TeamPart playbooks={[PLAYBOOK]} />, { 'team.view': () => NOTHING, 'team.read': () => answer });
  await fillIn('http://team.example/sales.json');
  expect(one('team-look')).toHaveProperty('disabled', true);
  expect(document.body.textContent).toContain('it begins with https://');
  await type(one('team-address'), URL_OF_FILE);
  await click(one('team-look'));
  expect(document.body.textContent).toContain('A character of the key is wrong or missing');
  answer = { refused: { problem: 'faulty', field: { path: 'guides[0].start', why: { is: 'nowhere' } } } };
  await click(one('team-look'));
  expect(one('team-problem').textContent).toMatch(/guides\[0\]\.start.*Nothing was changed/);
  expect(all('book-apply')).toEqual([]);
});

test('an older file is told with its number, and taken by that number alone', async () => {
  const found = { serial: 7, issuedAt: AT };
  const { sent } = await show(<TeamPart playbooks={[PLAYBOOK]} />, {
    'team.view': () => ({ ...NOTHING, subscriptions: [SUBSCRIBED] }),
    'team.check': ({ older }) => (older === 7 ? { is: 'updated' } : { is: 'refused', problem: 'older', found }),
  });
  await click(one('team-check'));
  expect(one('team-problem').textContent).toContain('The playbook you have stays as it is.');
  expect(one('team-row').textContent).toContain('No. 7');
  await click(one('team-take-older'));
  expect(sent.at(-1)).toEqual({ call: 'team.check', in: { playbookId: 'sample', text: null, older: 7 } });
  expect(all('team-problem')).toEqual([]);
});

test('a host that the browser no longer allows is asked for, and the file of a folder reminded of', async () => {
  const { sent } = await show(<TeamPart playbooks={[PLAYBOOK]} />, {
    'team.view': () => ({
      ...NOTHING,
      subscriptions: [
        { ...SUBSCRIBED, problem: 'no-access' },
        { ...SUBSCRIBED, playbookId: 'other', url: null, checkedAt: '2020-01-01T00:00:00.000Z' },
      ],
    }),
    'team.check': () => ({ is: 'same' }),
  });
  expect(all('team-check')).toEqual([]);
  await click(one('team-allow'));
  expect(sent.slice(-2).map(({ call }) => call)).toEqual(['requestAccess', 'team.check']);
  expect(all('team-row')[1]?.textContent).toContain('Is there a newer one in the folder?');
});
