/** A team's playbook from the lead's key to the member's panel, with a server that answers as told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { layerEdit } from '@/lib/model/layer';
import type { Playbook, Script } from '@/lib/model/playbook';
import { LONGEST_TEAM_FILE } from '@/lib/model/team';
import { onlineSchool } from '@/lib/playbook/packs/online-school';
import { signPlaybook } from '@/lib/playbook/team/file';
import { database } from '@/lib/store/db';
import { readLeadKey } from '@/lib/store/teams';
import { eachDay } from './daily';
import { fromPopup, killWorker, newWorld, setClock } from './testing/world';

const NOW = '2026-11-27T09:00:00.000Z';
const HOST = 'https://team.example';
const URL_OF_FILE = `${HOST}/sales.json`;

const HELLO: Script = {
  id: 'hello',
  title: 'Приветствие',
  situation: 'Начало разговора.',
  channels: ['chat'],
  text: 'Добрый день!',
  triggers: [],
};
const book = (text: string, more: Partial<Playbook> = {}): Playbook => ({
  ...onlineSchool,
  id: 'sales',
  title: 'Продажи',
  scripts: [
    { ...HELLO, text },
    { ...HELLO, id: 'bye', title: 'Прощание', text: 'До встречи!' },
  ],
  objections: [],
  guides: [],
  forms: [],
  checklists: [],
  quotes: [],
  contacts: [],
  ...more,
});

/** What the server answers with, and what it was asked. */
let answer: (request: RequestInit) => Response | Promise<Response>;
let asked: { url: string; init: RequestInit }[];
let granted: Set<string>;

const serve = (text: string, etag = '"1"') => {
  answer = ({ headers }) =>
    Reflect.get(headers ?? {}, 'if-none-match') === etag
      ? new Response(null, { status: 304 })
      : new Response(text, { headers: { etag } });
};

beforeEach(async () => {
  await newWorld(NOW);
  asked = [];
  granted = new Set([`${HOST}/*`]);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({ origins = [] }: { origins?: string[] }) =>
    origins.every((origin) => granted.has(origin))) as never);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation((async ({ origins = [] }: { origins?: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  }) as never);
  vi.spyOn(globalThis, 'fetch').mockImplementation((async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(init);
  }) as never);
});

async function newLead() {
  await fromPopup('team.make-key', { passphrase: 'a long passphrase' });
  const key = await readLeadKey();
  if (!key) throw new Error('no key');
  return key;
}

type Lead = Awaited<ReturnType<typeof newLead>>;

const signed = (lead: Lead, playbook: Playbook, serial: number, issuedAt = NOW) =>
  signPlaybook(playbook, { serial, issuedAt }, lead, crypto);

async function subscribed(lead: Lead): Promise<void> {
  serve(await signed(lead, book('Добрый день!'), 1));
  const read = await fromPopup('team.read', { from: { url: URL_OF_FILE }, key: lead.publicKey });
  if (!('offer' in read)) throw new Error('refused');
  const { text, etag, publicKey } = read.offer;
  expect(await fromPopup('team.subscribe', { url: URL_OF_FILE, text, etag, publicKey })).toBeNull();
}

const check = (more: { text?: string; older?: number } = {}) =>
  fromPopup('team.check', { playbookId: 'sales', text: more.text ?? null, older: more.older ?? null });
const shown = async () => (await fromPopup('playbook.list', {})).find(({ id }) => id === 'sales');
const hello = async () => (await shown())?.scripts.find(({ id }) => id === 'hello')?.text;
const state = async () => (await fromPopup('team.view', {})).subscriptions[0];

describe('a subscription', () => {
  it('reads without keeping, then brings the playbook, and asks for nothing but the file', async () => {
    const lead = await newLead();
    serve(await signed(lead, book('Добрый день!'), 1));
    const read = await fromPopup('team.read', { from: { url: URL_OF_FILE }, key: ` ${lead.publicKey}\n` });
    expect(read).toMatchObject({ offer: { serial: 1, etag: '"1"', playbook: { id: 'sales' } } });
    expect(await shown()).toBeUndefined();
    await subscribed(lead);
    expect(await hello()).toBe('Добрый день!');
    expect(await state()).toMatchObject({ url: URL_OF_FILE, serial: 1, checkedAt: NOW, changedAt: NOW, problem: null });
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set([URL_OF_FILE]));
    for (const { init } of asked) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
      expect([init.method, init.body]).toEqual([undefined, undefined]);
    }
  });

  it('gets an update below own changes, and a conflict is for the manager to decide', async () => {
    const lead = await newLead();
    await subscribed(lead);
    const [theirs] = book('Добрый день!').scripts;
    if (!theirs) throw new Error('no script');
    const change = { playbookId: 'sales', part: 'scripts' as const, id: 'hello', hidden: false, favourite: null };
    const mine = { ...change, base: theirs, entry: { ...theirs, text: 'Здравствуйте!' } };
    await fromPopup('playbook.change', { edit: layerEdit({ changes: [mine] }) });
    const scripts = book('Рады Вам!').scripts.map((one) => (one.id === 'bye' ? { ...one, text: 'Пока!' } : one));
    serve(await signed(lead, book('', { scripts }), 2), '"2"');
    setClock('2026-11-27T10:00:00.000Z');
    expect(await check()).toEqual({ is: 'updated' });
    expect((await shown())?.scripts.map(({ text }) => text)).toEqual(['Здравствуйте!', 'Пока!']);
    expect((await fromPopup('playbook.layer', {})).layer.changes).toEqual([mine]);
    expect(await state()).toMatchObject({ serial: 2, etag: '"2"', changedAt: '2026-11-27T10:00:00.000Z' });
  });

  it('is told by the server that nothing changed, and that changes nothing but the time', async () => {
    const lead = await newLead();
    await subscribed(lead);
    const before = await state();
    setClock('2026-11-27T10:00:00.000Z');
    await killWorker();
    expect(await check()).toEqual({ is: 'same' });
    expect(asked.at(-1)?.init.headers).toEqual({ 'if-none-match': '"1"' });
    expect(await state()).toEqual({ ...before, checkedAt: '2026-11-27T10:00:00.000Z' });
  });

  it('asks for the whole file where the playbook was lost', async () => {
    const lead = await newLead();
    await subscribed(lead);
    await (await database()).ownBooks.clear();
    expect(await check()).toEqual({ is: 'updated' });
    expect(await hello()).toBe('Добрый день!');
  });

  it('takes an older file only by the serial that the manager confirmed', async () => {
    const lead = await newLead();
    await subscribed(lead);
    serve(await signed(lead, book('Новое'), 5), '"5"');
    await check();
    serve(await signed(lead, book('Старое'), 3), '"3"');
    expect(await check()).toEqual({ is: 'refused', problem: 'older', found: { serial: 3, issuedAt: NOW } });
    expect(await check({ older: 4 })).toMatchObject({ problem: 'older' });
    expect([await hello(), (await state())?.problem]).toEqual(['Новое', 'older']);
    expect(await check({ older: 3 })).toEqual({ is: 'updated' });
    expect([await hello(), (await state())?.serial, (await state())?.problem]).toEqual(['Старое', 3, null]);
  });

  it('to a file from a folder is renewed by choosing the file, and never by itself', async () => {
    const lead = await newLead();
    const text = await signed(lead, book('Добрый день!'), 1);
    granted.clear();
    await fromPopup('team.subscribe', { url: null, text, etag: null, publicKey: lead.publicKey });
    setClock('2026-12-20T09:00:00.000Z');
    await eachDay();
    expect(await check({ text: await signed(lead, book('Рады Вам!'), 2) })).toEqual({ is: 'updated' });
    expect(await hello()).toBe('Рады Вам!');
    expect(asked).toEqual([]);
  });

  it('ends with its permission; the playbook stays, and can be deleted from then on', async () => {
    await subscribed(await newLead());
    expect((await fromPopup('playbook.layer', {})).fromFiles).toEqual([]);
    await fromPopup('team.unsubscribe', { playbookId: 'sales' });
    expect([...granted]).toEqual([]);
    expect(await state()).toBeUndefined();
    expect(await hello()).toBe('Добрый день!');
    expect((await fromPopup('playbook.layer', {})).fromFiles).toEqual(['sales']);
    expect(await check()).toBeNull();
  });

  it('leaves the permission to whatever else works on that host', async () => {
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation((async () => []) as never);
    await subscribed(await newLead());
    await fromPopup('settings.save', { settings: { ownSites: [{ origin: HOST, site: 'bitrix24' }] } });
    await fromPopup('team.unsubscribe', { playbookId: 'sales' });
    expect([...granted]).toEqual([`${HOST}/*`]);
    await subscribed(await newLead());
    await fromPopup('site.forget', { origin: HOST });
    expect([...granted]).toEqual([`${HOST}/*`]);
  });
});

describe('a file that is no good', () => {
  const QUARTER = LONGEST_TEAM_FILE / 4;
  let pulled = 0;
  const endless = () => {
    pulled = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(QUARTER));
    };
    return new Response(new ReadableStream({ pull }));
  };
  const redirect = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const abort = () => Promise.reject(new DOMException('', 'TimeoutError'));

  it.each<[string, (lead: Lead) => Promise<typeof answer | string> | (typeof answer | string)]>([
    ['altered', async (lead) => (await signed(lead, book('Добрый день!'), 2)).replace('день', 'вечер')],
    ['unsigned', () => JSON.stringify(book('Рады Вам!'))],
    ['other-playbook', (lead) => signed(lead, book('Рады Вам!', { id: 'other' }), 2)],
    ['faulty', (lead) => signed(lead, { ...book('Рады Вам!'), version: 0 }, 2)],
    ['no-team-file', () => '<html>'],
    ['status', () => () => new Response('', { status: 404 })],
    ['status', () => () => new Response(null, { status: 206 })],
    ['redirected', () => redirect],
    ['too-long', () => endless],
    ['offline', () => () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'slow',
      () =>
        ({ signal }) => {
          vi.spyOn(signal as AbortSignal, 'aborted', 'get').mockReturnValue(true);
          return abort();
        },
    ],
  ])('%s: is refused, and all stays as it is', async (problem, make) => {
    const lead = await newLead();
    await subscribed(lead);
    const before = await state();
    const made = await make(lead);
    if (typeof made === 'string') serve(made, '"2"');
    else answer = made;
    expect(await check()).toMatchObject({ is: 'refused', problem });
    expect(await state()).toEqual({ ...before, problem });
    expect(await hello()).toBe('Добрый день!');
    // What was refused has left no tag behind that would hide it.
    expect((await state())?.etag).toBe('"1"');
  });

  it('is read no further than the longest good one is long', async () => {
    await subscribed(await newLead());
    answer = endless;
    await check();
    // One piece waits in the stream.
    expect(pulled).toBeLessThanOrEqual(6);
  });

  it('signed by another key is refused, and the permission that was given for it goes', async () => {
    const lead = await newLead();
    serve(await signed(lead, book('Добрый день!'), 1));
    const other = await newLead();
    const read = await fromPopup('team.read', { from: { url: URL_OF_FILE }, key: other.publicKey });
    expect(read).toEqual({ refused: { problem: 'other-key' } });
    expect([...granted]).toEqual([]);
    const text = await signed(lead, book('Добрый день!'), 1);
    const input = { url: URL_OF_FILE, text, etag: null, publicKey: other.publicKey };
    expect(await fromPopup('team.subscribe', input)).toEqual({ problem: 'other-key' });
    expect(await state()).toBeUndefined();
  });

  it('is not even asked for with a key that was copied badly, or without the permission', async () => {
    const { publicKey } = await newLead();
    const from = { url: URL_OF_FILE };
    expect(await fromPopup('team.read', { from, key: 'hello' })).toEqual({ key: 'no-key' });
    const slip = publicKey.slice(0, -1) + (publicKey.endsWith('A') ? 'B' : 'A');
    expect(await fromPopup('team.read', { from, key: slip })).toEqual({ key: 'mistyped' });
    granted.clear();
    expect(await fromPopup('team.read', { from, key: publicKey })).toEqual({ refused: { problem: 'no-access' } });
    expect(asked).toEqual([]);
  });
});

describe('by itself', () => {
  it('nothing is asked for where nothing is subscribed to', async () => {
    await eachDay();
    expect(asked).toEqual([]);
  });

  it('the file is asked for once a day, also after the worker died, and again in an hour without an answer', async () => {
    const lead = await newLead();
    await subscribed(lead);
    const before = asked.length;
    const at = async (hours: number) => {
      setClock(new Date(Date.parse(NOW) + hours * 3_600_000).toISOString());
      await killWorker();
      await eachDay();
      return asked.length - before;
    };
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect([await at(23), await at(24), await at(24.5), await at(25)]).toEqual([0, 1, 1, 2]);
    serve(await signed(lead, book('Рады Вам!'), 2), '"2"');
    expect([await at(26), await at(27), await at(49), await at(50)]).toEqual([3, 3, 3, 4]);
    expect(await hello()).toBe('Рады Вам!');
  });
});
