/**
 * A lead signs a playbook, a member subscribes to it by its address: updates come, own changes stay, what is altered is
 * refused. Lead and member share one browser here; the server's own list says what it was asked.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LayerEdit } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import type { TeamState } from '../../sandbox/team/types.ts';
import type { Tab } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { kept } from '../kept.ts';
import { ask, introduce, stage, testId } from '../stage.ts';

const HOST = 'https://team.example';
const FILE = `${HOST}/sales.json`;
const BOOK = 'online-school';
const PASSPHRASE = 'синий кит под мостом';
const ROW = testId('team-row');
/** The refusal of a server that goes silent takes as long as our patience. */
const LONG = { timeoutMs: 30_000 };

describe.each(BROWSERS)('a team file in %s', (variant) => {
  const here = stage(variant, { permitted: [`${HOST}/*`] });
  let options: Tab;
  let publicKey = '';
  let first: Playbook['scripts'][number];
  let second: Playbook['scripts'][number];

  const open = async () => {
    options = await here.browser.extensionTab('options.html');
    await options.waitFor(testId('team-subscribe'));
  };
  const book = async () => (await ask<Playbook[]>(here.browser, 'playbook.list')).find(({ id }) => id === BOOK);
  const textOf = async (id: string) => (await book())?.scripts.find((one) => one.id === id)?.text;
  const team = () => here.sandbox.state().team;
  const put = (body: string) =>
    here.sandbox.edit(({ team: server }) => {
      server.body = body;
      server.manner = 'good';
    });
  const behave = (manner: TeamState['manner']) =>
    here.sandbox.edit(({ team: server }) => {
      server.manner = manner;
    });
  // As it travels: what is undefined is not there.
  const apply = (edit: unknown) =>
    ask<LayerEdit>(here.browser, 'playbook.change', { edit: JSON.parse(JSON.stringify(edit)) });
  const change = (script: Playbook['scripts'][number], text: string) => {
    const { favourite: _, ...base } = script;
    const put = { playbookId: BOOK, part: 'scripts', id: script.id, base, hidden: false, favourite: null };
    const edit = {
      put: { changes: [{ ...put, entry: { ...base, text } }], orders: [], books: [] },
      drop: { changes: [], orders: [], books: [] },
    };
    return apply(edit);
  };
  /** What the lead would sign with this text, without leaving it here. */
  const signWith = async (text: string): Promise<string> => {
    const back = await change(first, text);
    const signed = await ask<{ text: string }>(here.browser, 'team.sign', { playbookId: BOOK });
    await apply(back);
    return signed.text;
  };
  /** Each check is told by the server, or by the row. */
  const checkNow = async () => {
    const before = await options.attr(ROW, 'data-checked');
    await options.click(testId('team-check'));
    await options.waitUntil(
      (css, was) => {
        const row = document.querySelector(css);
        return row?.getAttribute('data-checked') !== was && row?.getAttribute('aria-busy') === 'false';
      },
      ROW,
      before,
    );
  };

  beforeAll(async () => {
    await introduce(here.browser);
    const scripts = (await book())?.scripts ?? [];
    const [one, two] = scripts;
    if (!one || !two) throw new Error('no scripts');
    first = one;
    second = two;
    await open();
  });
  afterAll(async () => expect(await here.browser?.uncaught()).toEqual([]));

  it('nothing is asked for before there is a subscription, the day’s alarm included', async () => {
    await here.browser.inExtension((api) => api.alarms.create('daily', { when: Date.now() }));
    await expect
      .poll(() => here.browser.inExtension((api) => api.alarms.get('daily').then((alarm) => alarm === undefined)))
      .toBe(true);
    expect(team().asked).toEqual([]);
  });

  it('the lead makes a key, which outlives the browser, and signs', async () => {
    await options.click(testId('team-lead'));
    await options.fill(testId('passphrase'), PASSPHRASE);
    await options.fill(testId('passphrase-again'), PASSPHRASE);
    const keyFile = await options.download(() => options.click(testId('passphrase-set')));
    expect(JSON.parse(keyFile)).toMatchObject({ format: 'cuebook-team-key' });
    publicKey = await options.text(testId('team-public-key'));
    expect(publicKey).toMatch(/^cuebook1-/);
    await here.browser.restart();
    await open();
    await options.click(testId('team-lead'));
    expect(await options.text(testId('team-public-key'))).toBe(publicKey);
    await options.select(testId('team-book'), BOOK);
    const file = await options.download(() => options.click(testId('team-sign')));
    expect(JSON.parse(file)).toMatchObject({ format: 'cuebook-team', schema: 1 });
    put(file);
    expect(JSON.stringify(await kept(here.browser))).not.toContain(JSON.parse(keyFile).sealed.slice(0, 60));
  });

  it('a member sees what comes in and subscribes; the request carries nothing of the browser', async () => {
    // A cookie of that host, which must not go along.
    const tab = await here.browser.newTab(`${HOST}/`);
    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
      document.cookie = 'who=member; Path=/; SameSite=None; Secure';
    });
    await tab.close();
    put(await signWith('Текст руководителя'));
    await options.click(testId('team-subscribe'));
    await options.fill(testId('team-key'), publicKey);
    await options.fill(testId('team-address'), FILE);
    await options.click(testId('team-look'));
    await options.waitForText(`${testId('book-plan-line')}[data-what=changed]`, first.title);
    expect(await textOf(first.id)).toBe(first.text);
    await options.click(testId('book-apply'));
    await options.waitFor(ROW);
    expect(await textOf(first.id)).toBe('Текст руководителя');
    expect(team().asked).toMatchObject([{ status: 200, method: 'GET', path: '/sales.json', etag: null }]);
    const { cookie, referer } = team().asked[0] ?? {};
    expect([cookie, referer]).toEqual([null, null]);
    expect((await kept(here.browser)).teams).toMatchObject([{ playbookId: BOOK, url: FILE, publicKey, problem: null }]);
  });

  it('an update comes below the own change', async () => {
    await change(second, 'Моя правка');
    const [before] = (await kept(here.browser)).teams;
    put(await signWith('Текст руководителя, новый'));
    await checkNow();
    expect(await textOf(first.id)).toBe('Текст руководителя, новый');
    expect(await textOf(second.id)).toBe('Моя правка');
    const [after] = (await kept(here.browser)).teams;
    expect(after?.serial).toBeGreaterThan(before?.serial ?? 0);
  });

  it('the server says that nothing changed, and nothing changes, after the worker was killed, too', async () => {
    const [before] = (await kept(here.browser)).teams;
    await here.browser.killBackground();
    await checkNow();
    expect(team().asked.at(-1)).toMatchObject({ status: 304, etag: before?.etag });
    expect((await kept(here.browser)).teams).toMatchObject([{ ...before, checkedAt: expect.any(String) }]);
  });

  it('an altered and an unsigned file, and a server that misbehaves, leave all as it is', async () => {
    const good = team().body;
    const [before] = (await kept(here.browser)).teams;
    const newer = JSON.parse(await signWith('Подделка'));
    const { signature: _, ...unsigned } = newer;
    const refusals: [string, () => void][] = [
      ['altered', () => put(JSON.stringify({ ...newer, playbook: newer.playbook.replace('Подделка', 'Подмена!') }))],
      ['unsigned', () => put(JSON.stringify(unsigned))],
      ['redirected', () => behave('moved')],
      ['too-long', () => behave('endless')],
      ['status', () => behave('gone')],
    ];
    for (const [problem, make] of refusals) {
      make();
      await checkNow();
      await options.waitFor(`${testId('team-problem')}[data-problem=${problem}]`);
      expect(await textOf(first.id), problem).toBe('Текст руководителя, новый');
      const [{ checkedAt: _at, ...after } = {}] = (await kept(here.browser)).teams;
      expect(after, problem).toMatchObject({ serial: before?.serial, etag: before?.etag, problem });
    }
    put(good);
    await checkNow();
    await options.waitFor(testId('team-problem'), { gone: true });
  });

  it('a server that goes silent is given up', async () => {
    behave('slow');
    await options.click(testId('team-check'));
    await options.waitFor(`${testId('team-problem')}[data-problem=slow]`, LONG);
    expect(await textOf(first.id)).toBe('Текст руководителя, новый');
    behave('good');
  });

  it('an older file comes back only if the manager says so', async () => {
    const good = team().body;
    const older = await signWith('Старое');
    put(await signWith('Самое новое'));
    await checkNow();
    put(older);
    await checkNow();
    await options.waitFor(`${testId('team-problem')}[data-problem=older]`);
    expect(await textOf(first.id)).toBe('Самое новое');
    await options.click(testId('team-take-older'));
    await options.waitFor(testId('team-problem'), { gone: true });
    expect(await textOf(first.id)).toBe('Старое');
    put(good);
  });

  it('with the subscription the permission goes, and the playbook stays', async () => {
    await options.click(testId('team-unsubscribe'));
    await options.waitFor(ROW, { gone: true });
    const allowed = () =>
      here.browser.inExtension((api) => api.permissions.contains({ origins: ['https://team.example/*'] }));
    expect(await allowed()).toBe(false);
    expect(await textOf(first.id)).toBe('Старое');
    expect(await textOf(second.id)).toBe('Моя правка');
    expect((await kept(here.browser)).teams).toEqual([]);
  });
});
