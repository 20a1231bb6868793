/** What a page can learn of Cuebook, make it do, or take from it: nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { forge } from '../forge.ts';
import { GETCOURSE, introduce, openPanel, stage, testId } from '../stage.ts';
import { BAD, COMMENT, GOOD, hosts, ORDER, ORDER_ID, pressInsert } from '../steps.ts';

const TOGGLE = 'Alt+Shift+C';
const BARE = '<div></div>';

describe.each(BROWSERS)('hostile pages in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));
  afterAll(async () => expect(await here.browser?.uncaught()).toEqual([]));

  const status = () => here.sandbox.state().getcourse.orders.find(({ id }) => id === ORDER_ID)?.status;
  const heard = () => here.sandbox.state().hostile.heard;
  const panelUrl = () => here.browser.inExtension((api) => api.runtime.getURL('panel.html'));
  /** The token of the tab's real panel, as only the background and the content script know it. */
  const realToken = () =>
    here.browser.inExtension(async (api) => {
      const all = Object.values(await api.storage.session.get(null)) as { token?: string }[];
      return all.map(({ token }) => token ?? '').find((token) => token) ?? '';
    });
  /** An order card that shows its facts, with the panel open and the caret in the comment. */
  const openCard = async (switches: string): Promise<{ tab: Tab; panel: View }> => {
    const tab = await here.browser.newTab(`${ORDER}?hostile=${switches}`);
    // By script, for the driver's own click stumbles over fields named like methods.
    await tab.evaluate((css) => document.querySelector<HTMLElement>(css)?.focus(), COMMENT);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    return { tab, panel };
  };
  /** Neither inserting nor acting is done while the panel is not what the manager sees. */
  const expectRefusal = async (tab: Tab, panel: View) => {
    await pressInsert(panel);
    await panel.waitForText(BAD, 'The panel was not visible.');
    expect(await tab.value(COMMENT)).toBe('');
    await panel.click(testId('mark-surplus'));
    await panel.click(testId('confirm'));
    await panel.waitFor(testId('act-dialog'), { gone: true });
    await panel.waitForText(BAD, 'The panel was not visible.');
    expect(status()).toBe('new');
    expect(here.sandbox.state().getcourse.saves).toHaveLength(0);
  };
  /** The session has come, and shows the panel's button. */
  const launched = (tab: Tab) => tab.waitUntil(() => document.documentElement.lastElementChild !== document.body);
  const embed = (tab: Tab, src: string) =>
    tab.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.id = 'embedded';
      document.body.append(frame);
      frame.src = url;
    }, src);
  /** The embedded panel has run, been refused, and shows nothing. */
  const expectEmpty = async (frame: View, token: string, ok: boolean) => {
    // A frame begins with an empty document of the page's own.
    await frame.waitUntil(
      () => location.protocol !== 'about:' && document.readyState === 'complete' && location.hash === '',
    );
    const asked = await frame.evaluate(
      async (shown) => {
        const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const ask = (call: string, input: object) =>
          runtime.sendMessage({ cuebook: 'ui', call, in: input }).catch((error: unknown) => String(error));
        // First what it would be shown, then once more what it asks at its start: by then that was answered.
        const view = shown.ok ? null : await ask('tab.view', {});
        return { view: view ?? null, hello: await ask('panel.hello', { token: shown.token }) };
      },
      { token, ok },
    );
    expect(asked).toEqual({ view: null, hello: { ok: { ok } } });
    expect(await frame.evaluate(() => document.getElementById('root')?.innerHTML)).toBe('');
    expect(await frame.evaluate(() => document.body.innerText.trim())).toBe('');
  };

  it('a foreign site that embeds the panel is given nothing', async () => {
    const address = `${await panelUrl()}#${'0'.repeat(32)}`;
    const tab = await here.browser.newTab(`https://hostile.example/?panel=${encodeURIComponent(address)}`);
    await tab.waitFor('iframe');
    // Its own probe, later than the frame's request, is refused as well.
    expect(
      await tab.evaluate(
        async (url) => {
          const frame = document.querySelector('iframe');
          const read = await fetch(url).then(
            () => 'read',
            () => 'refused',
          );
          return { read, length: frame?.contentDocument?.body?.innerText.length ?? 0 };
        },
        await panelUrl(),
      ),
    ).toEqual({ read: 'refused', length: 0 });
    const inside = await tab
      .inside('iframe')
      .evaluate(() => document.getElementById('root') !== null)
      .catch(() => false);
    expect(inside).toBe(false);
    expect(heard()).toEqual([]);
    await tab.close();
  });

  it('a supported site that embeds the panel gets an empty document, with a wrong token and with the right one', async () => {
    const tab = await here.browser.newTab(`${GETCOURSE}/hostile?hostile=messages`);
    const guessed = '0'.repeat(32);
    await embed(tab, `${await panelUrl()}#${guessed}`);
    await expectEmpty(tab.inside('#embedded'), guessed, false);
    await tab.evaluate(() => document.getElementById('embedded')?.remove());
    const panel = await openPanel(tab);
    const token = await realToken();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    await embed(tab, `${await panelUrl()}#${token}`);
    await expectEmpty(tab.inside('#embedded'), token, true);
    // The real one goes on as before.
    await panel.waitFor(testId('tab-scripts'));
    expect(heard()).toEqual([]);
    await tab.close();
  });

  it('injection, opening and closing leave no trace that a page could look for', async () => {
    const tab = await here.browser.newTab(`${ORDER}?hostile=messages`);
    await launched(tab);
    const seen = (): Promise<object> =>
      tab.evaluate(() => {
        const before = new Set<string>(Reflect.get(window, '__globals'));
        return {
          frames: [window.frames.length, document.querySelectorAll('iframe').length],
          globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^\d+$/.test(name)),
          marks: document.documentElement.getAttributeNames().filter((name) => name !== 'lang'),
          extension: performance.getEntries().filter(({ name }) => name.includes('extension:')).length,
          history: history.length,
          heard: Reflect.get(window, '__heard'),
        };
      });
    const before = await seen();
    expect(before).toMatchObject({ frames: [0, 0], globals: [], marks: [], extension: 0, heard: [] });
    expect(await hosts(tab)).toEqual([{ html: BARE, width: 0, root: false }]);
    const panel = await openPanel(tab);
    expect(await hosts(tab)).toEqual([{ html: BARE, width: 384, root: false }]);
    // The page can see that it has become narrower, and nothing else.
    expect(await seen()).toEqual({ ...before, marks: ['style'] });
    await panel.click(testId('panel-close'));
    await tab.waitUntil(() => document.documentElement.lastElementChild?.getBoundingClientRect().width === 0);
    expect(await hosts(tab)).toEqual([{ html: BARE, width: 0, root: false }]);
    expect(await seen()).toEqual(before);
    await tab.close();
  });

  it('messages and events that look like ours are heard by nobody', async () => {
    const tab = await here.browser.newTab(`${ORDER}?hostile=messages`);
    await launched(tab);
    await tab.click(COMMENT);
    await tab.evaluate(forge);
    expect((await hosts(tab)).map(({ width }) => width)).toEqual([0]);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    await panel.click(testId('tab-log'));
    await panel.waitForText('body', 'Nothing was changed in the CRM');
    expect(await panel.count(testId('act'))).toBe(0);
    expect(await tab.value(COMMENT)).toBe('');
    expect(here.sandbox.state().getcourse.saves).toHaveLength(0);
    expect(heard()).toEqual([]);
    await tab.close();
  });

  it('clicks and keys that nobody made do not open the panel', async () => {
    const tab = await here.browser.newTab(ORDER);
    // The launcher is drawn.
    await tab.waitUntil(() => {
      const host = document.elementFromPoint(document.documentElement.clientWidth - 12, innerHeight * 0.38 + 20);
      return host !== null && host.parentElement === document.documentElement && host !== document.body;
    });
    const width = async () => (await hosts(tab))[0]?.width;
    await tab.evaluate(() => {
      const point = {
        clientX: document.documentElement.clientWidth - 12,
        clientY: innerHeight * 0.38 + 20,
        bubbles: true,
        composed: true,
      };
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, point));
    });
    // Had one of them opened it, the key would close it.
    await tab.press(TOGGLE);
    await tab.panel();
    expect(await width()).toBe(384);
    await tab.evaluate(() => {
      const key = { code: 'KeyC', key: 'C', altKey: true, shiftKey: true, bubbles: true, composed: true };
      for (const target of [window, document, document.body, document.documentElement.lastElementChild])
        target?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    expect(await width()).toBe(384);
    // Firefox does not let go of a key in a frame that the key has hidden.
    await tab.click('h1');
    await tab.press(TOGGLE);
    await expect.poll(width).toBe(0);
    await tab.close();
  });

  it('a page that takes the panel away is not fought with', async () => {
    const tab = await here.browser.newTab(`${ORDER}?hostile=removes`);
    const removed = () => tab.evaluate(() => Number(Reflect.get(window, '__removed') ?? 0));
    await tab.waitUntil(() => Reflect.get(window, '__removed') >= 5);
    const given = await removed();
    expect(given).toBeLessThan(10);
    // A change of the page is an occasion to come back that is no longer taken.
    await tab.evaluate(() => document.documentElement.append(document.createElement('i')));
    await tab.waitUntil((before) => Reflect.get(window, '__removed') === before + 1, given);
    expect(await hosts(tab)).toEqual([]);
    await tab.type(COMMENT, 'Сама');
    expect(await tab.value(COMMENT)).toBe('Сама');
    // Who asks for the panel gets another try, and the page gets its peace again.
    await tab.press(TOGGLE);
    await tab.waitUntil((before) => Reflect.get(window, '__removed') > before + 1, given);
    expect(await removed()).toBeLessThan(given + 10);
    expect(await hosts(tab)).toEqual([]);
    await tab.close();
  });

  it('a page cannot make the panel itself invisible, and is refused when it hides all of the document', async () => {
    const { tab, panel } = await openCard('hides');
    await tab.waitUntil(() => (document.documentElement.lastElementChild as HTMLElement).style.opacity === '0');
    expect(
      await tab.evaluate(() => getComputedStyle(document.documentElement.lastElementChild as Element).opacity),
    ).toBe('1');
    for (const hiding of ['opacity: 0.01', 'mask-image: linear-gradient(transparent, transparent)']) {
      await tab.evaluate((css) => document.documentElement.setAttribute('style', css), hiding);
      await expectRefusal(tab, panel);
    }
    await tab.evaluate(() => document.documentElement.removeAttribute('style'));
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await tab.value(COMMENT)).toContain('Дмитрий');
    await tab.close();
  });

  it('a page that covers the panel is refused, in the open and in a closed shadow root', async () => {
    const { tab, panel } = await openCard('covers');
    for (const closed of [false, true]) {
      await tab.evaluate((hidden) => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:white';
        const holder = document.createElement('section');
        holder.id = 'holder';
        (hidden ? holder.attachShadow({ mode: 'closed' }) : holder).append(cover);
        document.documentElement.append(holder);
      }, closed);
      await expectRefusal(tab, panel);
      await tab.evaluate(() => document.getElementById('holder')?.remove());
    }
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    await tab.close();
  });

  it('form fields named like methods change nothing', async () => {
    const { tab, panel } = await openCard('clobbers');
    await panel.waitForText(testId('client-name'), 'Дмитрий Орлов');
    await panel.waitFor(`${testId('client-phone')}[data-value="+79000001122"]`);
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await tab.value(COMMENT)).toContain('Дмитрий');
    await tab.close();
  });

  it('a strict policy takes neither the look nor the insertion away', async () => {
    const { tab, panel } = await openCard('csp');
    const look = await tab.evaluate(() => {
      const { position, width, zIndex, display } = getComputedStyle(
        document.documentElement.lastElementChild as Element,
      );
      return { position, width, zIndex, display };
    });
    expect(look).toEqual({ position: 'fixed', width: '384px', zIndex: '2147483647', display: 'block' });
    expect(await panel.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await tab.value(COMMENT)).toContain('Дмитрий');
    expect(heard()).toEqual([]);
    await tab.close();
  });
});
