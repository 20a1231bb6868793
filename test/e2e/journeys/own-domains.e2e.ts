/**
 * A school on its own domain and a portal on plain HTTP with a port: switched on by a click on the toolbar, working,
 * switched off. Chromium's prompt for the permission can be answered by a person only, so the way is gone in Firefox;
 * what pages of Chromium may not load is asked there.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/serve.ts';
import type { Chromium } from '../driver/chromium.ts';
import type { Tab } from '../driver/driver.ts';
import { type Firefox, launchFirefox } from '../driver/firefox.ts';
import { BUILDS } from '../driver/launch.ts';
import { kept } from '../kept.ts';
import { introduce, openPanel, stage, testId } from '../stage.ts';
import { COMMENT, GOOD, hosts, ORDER_ID, pressInsert } from '../steps.ts';

const SCHOOL = 'https://school.example';
const PORTAL = 'http://portal.example:8080';
const MARKED = '[data-verdict=surplus]';

describe('own domains in firefox', () => {
  let sandbox: Sandbox;
  let browser: Firefox;
  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await launchFirefox({ extensionDir: BUILDS.firefox, sandbox });
    await introduce(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  const switchOn = async (tab: Tab) => {
    await tab.activate();
    const popup = await browser.clickToolbar();
    await popup.click(testId('switch-on'));
    return popup;
  };
  const registered = () =>
    browser.inExtension(async (api) => (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort());

  it('a school: the open page is marked at once, and the panel inserts and acts there', async () => {
    const list = await browser.newTab(`${SCHOOL}/pl/sales/deal`);
    expect(await list.count('[data-verdict]')).toBe(0);
    const popup = await switchOn(list);
    await list.waitFor(MARKED);
    await popup.close();
    const order = await browser.newTab(`${SCHOOL}/sales/control/deal/update/id/${ORDER_ID}`);
    await order.click(COMMENT);
    const panel = await openPanel(order);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await order.value(COMMENT)).toContain('Здравствуйте, Дмитрий');
    await order.close();
    await list.close();
  });

  it('a portal on plain HTTP with a port: a note is kept there', async () => {
    const list = await browser.newTab(`${PORTAL}/crm/deal/list/`);
    const popup = await switchOn(list);
    await list.waitUntil(() => document.documentElement.children.length > 2);
    await popup.close();
    const card = await browser.newTab(`${PORTAL}/crm/deal/details/101/`);
    const panel = await openPanel(card);
    await panel.waitFor(`${testId('record-number')}[data-value="101"]`);
    await panel.click(testId('tab-notes'));
    await panel.fill(testId('note-editor'), 'Счёт выслан');
    await panel.click(testId('note-save'));
    await panel.waitForText(testId('note-text'), 'Счёт выслан');
    expect((await kept(browser)).notes.map(({ text }) => text)).toContain('Счёт выслан');
    await card.close();
    await list.close();
  });

  it('is on after a restart of the browser', async () => {
    await browser.restart();
    const list = await browser.newTab(`${SCHOOL}/pl/sales/deal`);
    await list.waitFor(MARKED);
    expect(await registered()).toEqual([`bitrix24 ${PORTAL}`, `getcourse ${SCHOOL}`]);
    await list.close();
  });

  it('falls silent when the browser takes the permission back, and the options ask for it anew', async () => {
    const list = await browser.newTab(`${SCHOOL}/pl/sales/deal`);
    await list.waitFor(MARKED);
    await browser.revoke(`${SCHOOL}/*`);
    await list.waitFor('[data-verdict]', { gone: true });
    expect(await registered()).toEqual([`bitrix24 ${PORTAL}`]);
    await list.reload();
    await list.press('Alt+Shift+C');
    expect(await hosts(list)).toEqual([]);
    const options = await browser.extensionTab('options.html');
    await options.waitFor(testId('own-site-allow'));
    await options.close();
    await list.close();
  });

  it('is forgotten in the options', async () => {
    const options = await browser.extensionTab('options.html');
    while ((await options.count(testId('own-site'))) > 0) {
      const left = await options.count(testId('own-site'));
      await options.click(testId('own-site-remove'));
      await options.waitUntil((css, was) => document.querySelectorAll(css).length < was, testId('own-site'), left);
    }
    expect((await kept(browser)).settings.ownSites).toEqual([]);
    await expect.poll(registered).toEqual([]);
    await options.close();
  });
});

describe('own domains in chromium', () => {
  const here = stage('chromium', { permitted: [`${SCHOOL}/*`, `${PORTAL}/*`] });
  const chromium = () => here.browser as Chromium;
  beforeAll(async () => {
    await introduce(here.browser);
    const options = await here.browser.extensionTab('options.html');
    // What the popup says before it asks for the permission, which is there already.
    for (const [origin, site] of Object.entries({ [SCHOOL]: 'getcourse', [PORTAL]: 'bitrix24' })) {
      await options.evaluate(
        (input) =>
          Reflect.get(globalThis, 'chrome').runtime.sendMessage({ cuebook: 'ui', call: 'site.expect', in: input }),
        { origin, site },
      );
      await options.waitFor(`${testId('own-site')}[data-origin="${origin}"][data-granted=true]`);
    }
    await options.close();
  });
  afterAll(async () => expect(await here.browser?.uncaught()).toEqual([]));

  it('the panel of its own address works on a school, and on plain HTTP with a port', async () => {
    const order = await here.browser.newTab(`${SCHOOL}/sales/control/deal/update/id/${ORDER_ID}`);
    await order.click(COMMENT);
    const panel = await openPanel(order);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    expect(await panel.evaluate(() => location.pathname)).toBe('/own-panel.html');
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await order.value(COMMENT)).toContain('Здравствуйте, Дмитрий');
    await order.close();
    const list = await here.browser.newTab(`${PORTAL}/crm/deal/list/`);
    await list.waitUntil(() => document.documentElement.children.length > 2);
    await (await openPanel(list)).waitFor(testId('tab-scripts'));
    await list.close();
  });

  it('a school that lets no frame in: the host says so in the panel’s place, the rows are marked', async () => {
    const list = await here.browser.newTab(`${SCHOOL}/pl/sales/deal?hostile=isolated`);
    await list.waitFor(MARKED);
    await list.press('Alt+Shift+C');
    const session = await chromium().cdp(list);
    // Nothing else sees into the closed root.
    const notice = async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return JSON.stringify(root);
    };
    await expect.poll(notice).toContain('"attributes":["role","status"]');
    expect(await notice()).toContain('This site does not let the panel in');
    await list.close();
  });

  it.each([SCHOOL, 'https://hostile.example'])(
    'no page of %s can load either panel by its fixed address',
    async (origin) => {
      const tab = await here.browser.newTab(`${origin}/`);
      for (const page of ['panel.html', 'own-panel.html']) {
        const url = await here.browser.inExtension((api, name) => `chrome-extension://${api.runtime.id}/${name}`, page);
        const refused = await tab.evaluate(
          (address) =>
            fetch(address).then(
              () => 'loaded',
              () => 'refused',
            ),
          url,
        );
        expect(refused, page).toBe('refused');
      }
      await tab.close();
    },
  );
});
