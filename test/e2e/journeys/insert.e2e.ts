/** Point 3: a script goes into the composer last used, once, as written; what was there stays; nothing is sent. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { BITRIX24, GETCOURSE, introduce, openPanel, PIPEDRIVE, stage, testId, WHATSAPP } from '../stage.ts';

const SCRIPT = 'order.greeting-unpaid';
const ORDER = `${GETCOURSE}/sales/control/deal/update/id/828628777`;
const insertButton = `[data-script-id="${SCRIPT}"] ${testId('insert')}`;

describe.each(BROWSERS)('scripts into composers in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));
  // Drafts of one test would stand in the composers of the next.
  beforeEach(() => here.sandbox.reset());

  /** Finds the script by typing and inserts it; resolves when the panel says that the text is in. */
  const insert = async (panel: View) => {
    await lookFor(panel, 'не оплачен');
    await panel.click(insertButton);
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
  };
  /** Typed by hand before, with the caret left in front of the last word. */
  const check = (model: string, name: string) => {
    expect(model.trim()).toMatch(/^До .*после$/s);
    expect(model.split('Меня зовут Мария').length).toBe(2);
    expect(model).toContain(`Здравствуйте, ${name}!`);
    expect(model).toContain('Пример');
    expect(model).toContain('\n');
  };
  const typeAround = async (tab: Tab) => {
    await tab.pressKeys('До после');
    for (let left = 0; left < 'после'.length; left += 1) await tab.press('ArrowLeft');
  };

  it('into a GetCourse comment', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click('[name="Deal[add_comment]"]');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    await insert(panel);
    check(await tab.value('[name="Deal[add_comment]"]'), 'Дмитрий');
    await tab.close();
  });

  it('hints at the wording of what is typed on the page, until it is gone', async () => {
    const tab = await here.browser.newTab(ORDER);
    const panel = await openPanel(tab);
    await tab.click('[name="Deal[add_comment]"]');
    await tab.pressKeys('Дадим скидочку');
    await panel.waitForText(testId('composer-hints'), 'скидочку');
    await tab.press(...Array<string>('скидочку'.length).fill('Backspace'));
    await panel.waitUntil((css) => document.querySelector(css) === null, testId('composer-hints'));
    expect(await tab.value('[name="Deal[add_comment]"]')).toBe('Дадим ');
    await tab.close();
  });

  it('into the GetCourse message composer after its emoji twin has taken over', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click('.emoji-button');
    await tab.click('.emoji-wysiwyg-editor');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    await insert(panel);
    check(await tab.value('textarea.new-comment-textarea'), 'Дмитрий');
    expect(here.sandbox.state().getcourse.messagesSent).toHaveLength(0);
    await tab.close();
  });

  it('into the Bitrix24 timeline comment, whose rich editor comes only when it is used', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/details/101/`);
    const card = tab.frame('/crm/deal/details/101/');
    await card.click('.main-buttons-item[data-id=comment]');
    await card.click('textarea.crm-entity-stream-content-new-comment-textarea');
    await card.waitFor('iframe.bx-editor-iframe');
    await card.inside('iframe.bx-editor-iframe').click('body');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="101"]`);
    await insert(panel);
    check(await card.evaluate(() => (Reflect.get(window, '__commentText') as () => string)()), 'Дмитрий');
    expect(here.sandbox.state().bitrix24.comments.filter(({ owner }) => owner === 'deal_101')).toHaveLength(1);
    await tab.close();
  });

  it('into the Bitrix24 messenger', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/online/`);
    await tab.click('.bx-im-list-recent-item__wrap');
    await tab.click('textarea.bx-im-textarea__element');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitForText(testId('client-name'), 'Дмитрий Орлов');
    await insert(panel);
    await expect.poll(() => here.sandbox.state().bitrix24.chatDrafts.chat41 ?? '').toContain('Меня зовут Мария');
    check(here.sandbox.state().bitrix24.chatDrafts.chat41 ?? '', 'Дмитрий');
    expect(here.sandbox.state().bitrix24.messagesSent).toHaveLength(0);
    await tab.close();
  });

  it('into a Pipedrive note', async () => {
    const tab = await here.browser.newTab(`${PIPEDRIVE}/deal/1`);
    // The page's framework puts its nodes in anew after loading, which takes any caret away.
    await tab.waitFor('[data-settled]');
    await tab.click('.viewContainer [contenteditable=true]');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="1"]`);
    await insert(panel);
    check(await tab.evaluate(() => (Reflect.get(window, '__noteText') as () => string)()), 'Dmitry');
    expect(here.sandbox.state().pipedrive.notes.filter(({ text }) => text.includes('Мария'))).toHaveLength(0);
    await tab.close();
  });

  it('into WhatsApp: what Send would send is the text', async () => {
    const tab = await here.browser.newTab(WHATSAPP);
    await tab.click('#pane-side [title*="Дима Орлов"]');
    await tab.click('#main footer [contenteditable=true]');
    await typeAround(tab);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('client-phone')}[data-value="+79000001122"]`);
    await insert(panel);
    check(await tab.evaluate(() => (Reflect.get(window, '__composerText') as () => string)()), 'Дима');
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(0);
    await tab.close();
  });

  it('asks for what is unknown before it inserts, and remembers it for the client', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click('[name="Deal[add_comment]"]');
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="25428"]`);
    await lookFor(panel, 'payment.later');
    const script = `[data-script-id="payment.until-came"], [data-script-id="payment.pay-until"]`;
    await panel.click(`:is(${script}) ${testId('insert')}`);
    await panel.waitFor(testId('missing-variable'));
    expect(await tab.value('[name="Deal[add_comment]"]')).toBe('');
    await panel.fill(`${testId('missing-variable')}[data-variable="pay.until"]`, 'пятницы');
    await panel.click(testId('missing-submit'));
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
    expect(await tab.value('[name="Deal[add_comment]"]')).toContain('до пятницы');
    await tab.close();
  });

  it('keeps what was typed for one chat out of the texts for another, though both have one address', async () => {
    const tab = await here.browser.newTab(WHATSAPP);
    await tab.click('#pane-side [title*="Полина"]');
    await tab.click('#main footer [contenteditable=true]');
    const panel = await openPanel(tab);
    await panel.waitForText(testId('client-name'), 'Полина');
    await lookFor(panel, 'Договорились о сроке');
    const script = '[data-script-id="payment.pay-until"]';
    await panel.click(`${script} ${testId('insert')}`);
    await panel.fill(`${testId('missing-variable')}[data-variable="pay.until"]`, 'пятницы');
    await panel.fill(`${testId('missing-variable')}[data-variable="order.paymentLink"]`, 'https://example.com/pay');
    await panel.click(testId('missing-submit'));
    await panel.waitForText(`${script} ${testId('preview')}`, 'пятницы');
    await tab.click('#pane-side [title*="Сергей Громов"]');
    await panel.waitForText(testId('client-name'), 'Сергей Громов');
    expect(await panel.text(`${script} ${testId('preview')}`)).not.toContain('пятницы');
    await tab.close();
  });

  it('by keyboard alone: the caret is in the search when the panel opens, and back in the message afterwards', async () => {
    const tab = await here.browser.newTab(WHATSAPP);
    const model = () => tab.evaluate(() => (Reflect.get(window, '__composerText') as () => string)());
    await tab.click('#pane-side [title*="Дима Орлов"]');
    await tab.click('#main footer [contenteditable=true]');
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('client-phone')}[data-value="+79000001122"]`);
    await panel.waitUntil(() => document.activeElement?.getAttribute('data-testid') === 'search');
    await tab.pressKeys('заказ не оплачен');
    await panel.waitUntil(
      () => document.querySelector('[data-script-id]')?.getAttribute('data-script-id') === 'order.greeting-unpaid',
    );
    await tab.press('Enter');
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
    await tab.pressKeys('!');
    await expect.poll(model).toMatch(/удобный\.!$/);
    const written = await model();
    await tab.press('Alt+Shift+C');
    await tab.waitUntil(() => document.documentElement.lastElementChild?.getBoundingClientRect().width === 0);
    await tab.press('Alt+Shift+C');
    await panel.waitUntil(
      () => document.hasFocus() && document.activeElement?.getAttribute('data-testid') === 'search',
    );
    await tab.pressKeys('возврат');
    await expect.poll(() => panel.value(testId('search'))).toBe('возврат');
    expect(await model()).toBe(written);
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(0);
    await tab.close();
  });

  it('says so where no composer was used, and leaves the page alone', async () => {
    const tab = await here.browser.newTab(`${GETCOURSE}/pl/sales/deal`);
    const panel = await openPanel(tab);
    await lookFor(panel, 'не оплачен');
    await panel.click(insertButton);
    await panel.waitFor(`${testId('toast')}[data-tone=bad]`);
    await tab.close();
  });
});
