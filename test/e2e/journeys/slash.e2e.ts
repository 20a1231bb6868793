/** `//` and a few letters in a message: the text comes in the place of the command, and no key of the menu sends anything. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { BITRIX24, introduce, openPanel, stage, testId, WHATSAPP } from '../stage.ts';
import { BAD, COMMENT, GOOD, ORDER, pressInsert } from '../steps.ts';

describe.each(BROWSERS)('the slash command in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));

  /** The menu is the only box of ours that is neither nothing nor as wide as the panel. */
  const menu = (view: View, isThere = true) =>
    view.waitUntil(
      (wanted) =>
        [...document.documentElement.children].some(
          (element) =>
            !element.attributes.length && [340, 320].includes(Math.round(element.getBoundingClientRect().width)),
        ) === wanted,
      isThere,
    );
  /** The insertion was proved: until then Enter is kept from the page, and what is typed could be taken for the text. */
  const proved = () =>
    expect
      .poll(() =>
        here.browser.inExtension(async (api) =>
          Object.values(await api.storage.session.get(null)).some((tab) =>
            Boolean(Reflect.get(Object(tab), 'inserted')),
          ),
        ),
      )
      .toBe(true);
  /** Which keys the page itself hears of, at the earliest place there is. */
  const listen = (view: View) =>
    view.evaluate(() => {
      Reflect.set(window, 'heard', []);
      for (const type of ['keydown', 'keypress', 'keyup'])
        window.addEventListener(type, ({ key }: KeyboardEventInit) => Reflect.get(window, 'heard').push(key), true);
    });
  const heard = (view: View) => view.evaluate(() => Reflect.get(window, 'heard') as string[]);

  const whatsapp = async (): Promise<{ tab: Tab; model: () => Promise<string> }> => {
    const tab = await here.browser.newTab(WHATSAPP);
    await tab.click('#pane-side [title*="Дима Орлов"]');
    await tab.click('#main footer [contenteditable=true]');
    // The page keeps the draft of a chat.
    await tab.press('Control+a');
    await tab.press('Backspace');
    return { tab, model: () => tab.evaluate(() => (Reflect.get(window, '__composerText') as () => string)()) };
  };

  it('in WhatsApp: Enter inserts instead of sending, the caret stands behind the text, undo brings the command back', async () => {
    const { tab, model } = await whatsapp();
    await tab.pressKeys('Раз //');
    await menu(tab);
    await listen(tab);
    await tab.pressKeys('не опл');
    await tab.press('ArrowDown');
    await tab.press('ArrowUp');
    await tab.press('Enter');
    await menu(tab, false);
    await expect.poll(model).toMatch(/^Раз Здравствуйте, Дима! Меня зовут Мария.*удобный\.$/s);
    await proved();
    await tab.pressKeys('!');
    await expect.poll(model).toMatch(/удобный\.!$/);
    const keys = await heard(tab);
    expect(keys).not.toContain('Enter');
    expect(keys.some((key) => key.startsWith('Arrow'))).toBe(false);
    // Firefox hands the key to another process first: what it undid is awaited before the next one.
    for (let shown = await model(), step = 0; step < 3 && !shown.endsWith('//не опл'); step += 1) {
      await tab.press('Control+z');
      await expect.poll(model).not.toBe(shown);
      shown = await model();
    }
    expect(await model()).toBe('Раз //не опл');
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(0);
    // Closed, the menu leaves the keys to the page: Enter sends.
    await tab.press('Enter');
    await expect.poll(() => here.sandbox.state().whatsapp.sent.length).toBe(1);
    await tab.close();
  });

  it('in a GetCourse text area: a click chooses, and the caret stays; an address opens nothing', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click(COMMENT);
    await tab.pressKeys('конец');
    await tab.press('Home');
    await tab.pressKeys('https://');
    await tab.pressKeys(' //не опл');
    await menu(tab);
    // Menu and launcher come in either order; the menu has its last size once it shows what the last letter found.
    const place = await tab.evaluate(async () => {
      const boxes = () => [...document.documentElement.children].map((element) => element.getBoundingClientRect());
      for (let calm = 0, last = ''; calm < 30; ) {
        await new Promise(requestAnimationFrame);
        const now = JSON.stringify(boxes());
        calm = now === last ? calm + 1 : 0;
        last = now;
      }
      return 1 + boxes().findIndex(({ width }, at) => at > 1 && width > 0 && width < window.innerWidth / 2);
    });
    await tab.click(`html > :nth-child(${place})`);
    await menu(tab, false);
    await tab.waitUntil((css) => !(document.querySelector(css) as HTMLTextAreaElement).value.includes(' //'), COMMENT);
    await proved();
    await tab.pressKeys('!');
    // Firefox hands keys to the page's process and comes back at once.
    await expect.poll(() => tab.value(COMMENT)).toMatch(/^https:\/\/ \p{Lu}.{20,}!конец$/su);
    await tab.press('Home');
    await tab.press('End');
    await tab.pressKeys(' http://');
    await tab.press('Enter');
    await expect.poll(() => tab.value(COMMENT)).toMatch(/http:\/\/\n/);
    await tab.close();
  });

  it('in a modal dialog, which makes everything outside of it deaf', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.evaluate((css) => {
      const composer = document.querySelector(css) as HTMLElement;
      const dialog = document.createElement('dialog');
      composer.before(dialog);
      dialog.append(composer);
      dialog.showModal();
    }, COMMENT);
    await tab.click(COMMENT);
    await tab.pressKeys('Раз //не опл');
    await tab.waitFor('dialog > div:not([class])');
    await tab.press('Enter');
    await tab.waitUntil(
      (css) => /^Раз \p{Lu}/u.test((document.querySelector(css) as HTMLTextAreaElement).value),
      COMMENT,
    );
    expect(await tab.value(COMMENT)).not.toContain('//');
    await tab.close();
  });

  it('in Bitrix24’s editor frame, which has no address of its own', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/details/101/`);
    const card = tab.frame('/crm/deal/details/101/');
    await card.click('.main-buttons-item[data-id=comment]');
    await card.click('textarea.crm-entity-stream-content-new-comment-textarea');
    await card.waitFor('iframe.bx-editor-iframe');
    await card.inside('iframe.bx-editor-iframe').click('body');
    await tab.pressKeys('Раз //не опл');
    await menu(card);
    await tab.press('Tab');
    await menu(card, false);
    const model = () => card.evaluate(() => (Reflect.get(window, '__commentText') as () => string)());
    await expect.poll(model).toMatch(/^Раз Здравствуйте, Дмитрий! Меня зовут Мария/);
    expect(await model()).not.toContain('//');
    await tab.close();
  });

  it('a text that lacks something is asked for in the panel, and then stands in the place of the command', async () => {
    const { tab, model } = await whatsapp();
    await tab.pressKeys('Раз //payment.pay-until');
    await menu(tab);
    await tab.press('Enter');
    const panel = await tab.panel();
    const field = (name: string) => `${testId('missing-variable')}[data-variable="${name}"]`;
    await panel.waitFor(testId('missing-form'));
    expect(await model()).toBe('Раз //payment.pay-until');
    await panel.fill(field('pay.until'), 'пятницы');
    await panel.fill(field('order.paymentLink'), 'https://example.com/pay');
    await panel.click(testId('missing-submit'));
    await panel.waitFor(GOOD);
    expect(await model()).toMatch(/^Раз [^/]*до пятницы/s);
    expect(await model()).not.toContain('//payment');
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(1);
    await tab.close();
  });

  it('what the panel inserted is taken back by one click, unless somebody has typed since', async () => {
    const { tab, model } = await whatsapp();
    await tab.pressKeys('Раз  два');
    for (let left = 0; left < 4; left += 1) await tab.press('ArrowLeft');
    const panel = await openPanel(tab);
    await panel.waitForText(testId('client-name'), 'Дима');
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect(await model()).toMatch(/^Раз Здравствуйте.* два$/s);
    await panel.click(testId('toast-undo'));
    await expect.poll(model).toBe('Раз  два');
    await panel.waitFor(GOOD);

    await pressInsert(panel);
    await panel.waitFor(testId('toast-undo'));
    await tab.pressKeys('!');
    await panel.click(testId('toast-undo'));
    await panel.waitFor(BAD);
    expect(await model()).toMatch(/^Раз Здравствуйте.*!.* два$/s);
    await tab.close();

    const order = await here.browser.newTab(ORDER);
    await order.click(COMMENT);
    await order.pressKeys('Раз');
    const beside = await openPanel(order);
    await pressInsert(beside);
    await beside.waitFor(GOOD);
    await beside.click(testId('toast-undo'));
    await order.waitUntil((css) => (document.querySelector(css) as HTMLTextAreaElement).value === 'Раз', COMMENT);
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(1);
    await order.close();
  });

  it('is off in the search, and on a site that is switched off', async () => {
    const tab = await here.browser.newTab(WHATSAPP);
    await tab.click('#pane-side [title*="Дима Орлов"]');
    await tab.click('#main footer [contenteditable=true]');
    await tab.click('#side [contenteditable=true]');
    await listen(tab);
    await tab.pressKeys('//не');
    await tab.press('ArrowDown');
    expect(await heard(tab)).toContain('ArrowDown');
    const options = await here.browser.extensionTab('options.html');
    await options.click(testId('site-whatsapp'));
    await options.waitFor(`${testId('settings-state')}[data-state=saved]`);
    await tab.click('#main footer [contenteditable=true]');
    await tab.pressKeys('//не');
    await tab.press('ArrowUp');
    expect((await heard(tab)).at(-1)).toBe('ArrowUp');
    await tab.close();
    await options.close();
  });
});
