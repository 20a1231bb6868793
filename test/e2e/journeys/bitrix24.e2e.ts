/** Bitrix24 in depth: every composer takes a script as its own model has it, and the page on top is the one shown. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { BITRIX24, introduce, openPanel, stage, testId } from '../stage.ts';
import { GOOD, pressInsert } from '../steps.ts';

const WRITTEN = 'Меня зовут Мария';

describe.each(BROWSERS)('Bitrix24 in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));
  const portal = () => here.sandbox.state().bitrix24;

  /** The panel beside the page, once it shows this record; the greeting goes into the composer last used. */
  const insertFor = async (tab: Tab, shows: (panel: View) => Promise<void>) => {
    const panel = await openPanel(tab);
    await shows(panel);
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    return panel;
  };
  const deal = (id: string) => (panel: View) => panel.waitFor(`${testId('record-number')}[data-value="${id}"]`);
  const named = (name: string) => (panel: View) => panel.waitForText(testId('client-name'), name);

  it.each([
    ['of 2023', '?todo=2023', 'textarea.crm-activity__todo-editor_textarea'],
    ['the next', '', 'textarea.crm-activity__todo-editor-v2_input_control'],
  ])('a todo, %s: the text is in its model, the deadline as it was', async (_, query, area) => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/details/103/${query}`);
    await tab.frame('IFRAME=Y').click(area);
    await insertFor(tab, deal('103'));
    await expect.poll(() => portal().todoDrafts.deal_103?.text ?? '').toContain(WRITTEN);
    expect(portal().todoDrafts.deal_103).toMatchObject({
      deadline: 'завтра, 12:00',
      text: expect.stringContaining('\n'),
    });
    expect(portal().todos.filter(({ owner }) => owner === 'deal_103')).toEqual([]);
    here.sandbox.reset();
    await tab.close();
  });

  it('an SMS of an English portal', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/lead/details/101/?lang=en`);
    const card = tab.frame('IFRAME=Y');
    await card.click('.main-buttons-item[data-id=sms]');
    await card.click('textarea.crm-entity-stream-content-new-sms-textarea');
    await insertFor(tab, named('Инна Чернова'));
    await expect.poll(() => portal().smsDrafts.lead_101 ?? '').toContain(`Здравствуйте, Инна!`);
    await tab.close();
  });

  it('a mail: in front of the signature, also with the caret behind it; the deal below stays shown', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/details/101/`);
    await tab.frame('/details/101/').click('.main-buttons-item[data-id=email]');
    const body = tab.frame('crm.activity.planner').inside('iframe.bx-editor-iframe');
    await body.click('#main-mail-form-signature');
    await tab.press('Control+End');
    await insertFor(tab, deal('101'));
    await expect.poll(() => portal().mailDrafts.deal_101 ?? '').toContain(WRITTEN);
    const [text = '', signature = ''] = (portal().mailDrafts.deal_101 ?? '').split(
      '<div id="main-mail-form-signature">',
    );
    expect(text).toContain(WRITTEN);
    expect(text).toContain('<br>');
    expect(signature).toBe('--<br>Мария Соколова<br>Школа «Пример»</div>');
    await tab.close();
  });

  it('an open line of the messenger, and says that whisper reaches colleagues alone', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/online/?IM_DIALOG=chat41`);
    await tab.click('textarea.bx-im-textarea__element');
    const panel = await insertFor(tab, named('Дмитрий Орлов'));
    expect(await panel.text(testId('client-name'))).not.toContain('линия');
    await expect.poll(() => portal().chatDrafts.chat41 ?? '').toContain(WRITTEN);
    expect(await panel.count(`${testId('composer')} strong`)).toBe(0);
    await tab.click('.bx-imol-textarea__silent');
    await tab.click('textarea.bx-im-textarea__element');
    await panel.waitFor(`${testId('composer')} strong`);
    expect(portal().messagesSent).toEqual([]);
    await tab.close();
  });

  it('an open line in the frame of the classic messenger, whisper told too', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/online/?IM_DIALOG=chat42`);
    const line = tab.frame('/desktop_app/');
    await line.click('.bx-messenger-textarea-hidden');
    await line.click('textarea.bx-messenger-textarea-input');
    const panel = await insertFor(tab, named('Ольга Белова'));
    expect(await panel.text(testId('client-name'))).not.toContain('Telegram');
    await panel.waitFor(`${testId('composer')} strong`);
    expect(await line.value('textarea.bx-messenger-textarea-input')).toContain(`Здравствуйте, Ольга!`);
    await expect.poll(() => portal().chatDrafts.chat42 ?? '').toContain(WRITTEN);
    expect(portal().messagesSent).toEqual([]);
    await tab.close();
  });

  it('shows the card on top of stacked sliders, and the former one when it is put away', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/kanban/`);
    await tab.click('a[href="/crm/deal/details/101/"]');
    const panel = await openPanel(tab);
    await deal('101')(panel);
    await tab.frame('/deal/details/101/').click('a[href*="/crm/contact/details/77/"]');
    await panel.waitFor(testId('record-number'), { gone: true });
    await named('Дмитрий Орлов')(panel);
    // The contact's card is hidden and stays in the page, alive.
    await tab.click('.side-panel-overlay-open:last-of-type .side-panel-label');
    await deal('101')(panel);
    expect(await tab.count('.side-panel-overlay')).toBe(2);
    await tab.close();
  });

  it('shows the card of a smart process, and of a portal under a path of its own', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/type/128/details/5/`);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-status')}[data-value="DT128_3:NEW"]`);
    await named('Ольга Белова')(panel);
    await tab.goto(`${BITRIX24}/intranet/crm/deal/details/101/`);
    await deal('101')(await tab.panel());
    await tab.close();
  });

  /** What the background knows of the board in the tab's top frame, by its own state. */
  const rowsTold = () =>
    here.browser.inExtension(async (api) => {
      const all = Object.values(await api.storage.session.get(null)) as {
        frames?: { [id: string]: { rowIds: string[] } };
      }[];
      return all.flatMap(({ frames }) => frames?.['0']?.rowIds ?? []);
    });

  it('knows the cards of a kanban of hundreds, newest markup and a form in the way, as they come by scrolling and drawing', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/kanban/?cards=100&markup=new&lang=en&hostile=clobbers`);
    await openPanel(tab);
    await expect.poll(rowsTold).toContain('102');
    expect(await rowsTold()).not.toContain('1100');
    await tab.waitUntil(() => {
      document.querySelector('.main-kanban-column-body')?.scrollBy(0, 5000);
      return document.querySelector('.main-kanban-item[data-id="1100"]') !== null;
    });
    await expect.poll(rowsTold).toContain('1100');
    here.sandbox.edit(({ bitrix24 }) => {
      bitrix24.deals = bitrix24.deals.filter(({ id }) => id !== 102);
    });
    await tab.click('[data-refresh]');
    await expect.poll(rowsTold).not.toContain('102');
    here.sandbox.reset();
    await tab.close();
  });
});
