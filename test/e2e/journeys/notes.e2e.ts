/** Point 5: a note on a client stands wherever the same client shows up, and nowhere else; nothing written is lost. */
import { describe, expect, it } from 'vitest';
import type { View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { DMITRY, kept, openChat, openRecord, type Place } from '../kept.ts';
import { BITRIX24, GETCOURSE, PIPEDRIVE, stage, testId } from '../stage.ts';

const card = (id: number) => `${GETCOURSE}/sales/control/deal/update/id/${id}`;
const TEXT = 'Платит после 25-го.\nПисать вечером, «лучше голосом»';

describe.each(BROWSERS)('notes on clients in %s', (variant) => {
  const here = stage(variant);

  const open = (url: string, number: string) => openRecord(here.browser, url, number);
  const order = () => open(card(DMITRY.order), DMITRY.number);
  const deal = () => open(`${BITRIX24}/crm/deal/details/101/`, '101');
  const notesOf = async (panel: View) => {
    await panel.click(testId('tab-notes'));
    await panel.waitFor(testId('note-editor'));
    return panel.texts(testId('note-text'));
  };
  const write = async (panel: View, text: string) => {
    await panel.click(testId('tab-notes'));
    await panel.fill(testId('note-editor'), text);
    await panel.click(testId('note-save'));
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
  };
  const shows = (panel: View, text: string) => panel.waitForText(testId('note-text'), text);
  const isOn = async ({ tab, panel }: Place, text: string) => {
    await panel.click(testId('tab-notes'));
    await shows(panel, text);
    await tab.close();
  };
  const lacksNotes = async ({ tab, panel }: Place) => {
    expect(await notesOf(panel)).toEqual([]);
    await tab.close();
  };

  it('stands on every other page of the client, however the phone is written there', async () => {
    const { tab, panel } = await order();
    await write(panel, TEXT);
    await shows(panel, TEXT);
    expect(await panel.texts(testId('note-text'))).toEqual([TEXT]);
    await tab.close();
    await isOn(await deal(), TEXT);
    await isOn(await open(`${PIPEDRIVE}/deal/1`, '1'), TEXT);
    await isOn(await openChat(here.browser, DMITRY.chat, DMITRY.phone), TEXT);
  });

  it('stands on no page of another client', async () => {
    await lacksNotes(await open(card(828629509), '25440'));
    await lacksNotes(await open(`${BITRIX24}/crm/deal/details/103/`, '103'));
    await lacksNotes(await openChat(here.browser, '900 000-44-55', '+79000004455'));
  });

  it('follows a client whom two systems know by the e-mail only', async () => {
    const { tab, panel } = await open(`${BITRIX24}/crm/deal/details/103/`, '103');
    await write(panel, 'Ольга: счёт на юрлицо');
    await tab.close();
    await isOn(await open(card(828629326), '25437'), 'Ольга: счёт на юрлицо');
    await lacksNotes(await open(card(828629509), '25440'));
  });

  it('is changed on one page and new at once on the other', async () => {
    const [first, second] = [await order(), await deal()];
    expect(await notesOf(first.panel)).toEqual([TEXT]);
    await notesOf(second.panel);
    await second.panel.click(testId('note-edit'));
    expect(await second.panel.value(testId('note-editor'))).toBe(TEXT);
    await write(second.panel, 'Платит после 28-го');
    await shows(first.panel, 'Платит после 28-го');
    const { notes } = await kept(here.browser);
    expect(notes.map(({ text, revision }) => [text, revision])).toContainEqual(['Платит после 28-го', 2]);
    await first.tab.close();
    await second.tab.close();
  });

  it('keeps both versions when two tabs change one note, until the manager has chosen', async () => {
    const [first, second] = [await order(), await deal()];
    for (const { panel } of [first, second]) {
      await notesOf(panel);
      await panel.click(testId('note-edit'));
    }
    await write(second.panel, 'Из второй вкладки');
    await first.panel.fill(testId('note-editor'), 'Из первой вкладки');
    await first.panel.click(testId('note-save'));
    await first.panel.waitForText(testId('note-conflict'), 'Из второй вкладки');
    await first.panel.waitForText(testId('note-conflict'), 'Из первой вкладки');
    const texts = async () => (await kept(here.browser)).notes.map(({ text }) => text);
    expect(await texts()).toContain('Из второй вкладки');
    expect(await texts()).not.toContain('Из первой вкладки');
    await first.panel.click(testId('conflict-mine'));
    await first.panel.waitFor(testId('note-conflict'), { gone: true });
    await shows(second.panel, 'Из первой вкладки');
    expect((await texts()).filter((text) => text.startsWith('Из '))).toEqual(['Из первой вкладки']);
    await first.tab.close();
    await second.tab.close();
  });

  it('takes the other version when the manager says so', async () => {
    const [first, second] = [await order(), await deal()];
    for (const { panel } of [first, second]) {
      await notesOf(panel);
      await panel.click(testId('note-edit'));
    }
    await write(second.panel, 'Верно у второй');
    await first.panel.fill(testId('note-editor'), 'Ошибка');
    await first.panel.click(testId('note-save'));
    await first.panel.click(testId('conflict-theirs'));
    await first.panel.waitFor(testId('note-conflict'), { gone: true });
    expect(await first.panel.texts(testId('note-text'))).toEqual(['Верно у второй']);
    expect(await first.panel.value(testId('note-editor'))).toBe('');
    await first.tab.close();
    await second.tab.close();
  });

  it('is saved though the background died while it was typed, once', async () => {
    const { tab, panel } = await order();
    await notesOf(panel);
    await panel.type(testId('note-editor'), 'Набрано до ');
    await here.browser.killBackground();
    await panel.type(testId('note-editor'), 'и после');
    await here.browser.killBackground();
    await panel.click(testId('note-save'));
    await shows(panel, 'Набрано до и после');
    const { notes } = await kept(here.browser);
    expect(notes.filter(({ text }) => text === 'Набрано до и после')).toHaveLength(1);
    await tab.close();
  });

  it('comes back with an unsaved one after a reload of the page', async () => {
    const { tab, panel } = await order();
    await notesOf(panel);
    await panel.type(testId('note-editor'), 'Ещё не сохранено');
    await tab.reload();
    const again = await tab.panel();
    await again.click(testId('tab-notes'));
    await again.waitForText(testId('note-text'), 'Набрано до и после');
    await expect.poll(() => again.value(testId('note-editor'))).toBe('Ещё не сохранено');
    await again.fill(testId('note-editor'), '');
    await tab.close();
  });

  it('does not show up while it is written for one chat, in the editor of another', async () => {
    const { tab, panel } = await openChat(here.browser, DMITRY.chat, DMITRY.phone);
    const showChat = async (title: string) => {
      await tab.click(`#pane-side [title*="${title}"]`);
      await panel.waitForText('header', title);
    };
    await showChat('Полина');
    await notesOf(panel);
    await panel.type(testId('note-editor'), 'Только о Полине');
    await showChat(DMITRY.chat);
    expect(await panel.value(testId('note-editor'))).not.toContain('Полин');
    // A group is nobody: nothing is kept under it.
    await showChat('Отдел продаж');
    await panel.waitFor(testId('note-editor'), { gone: true });
    await showChat('Полина');
    expect(await panel.value(testId('note-editor'))).toBe('Только о Полине');
    await panel.fill(testId('note-editor'), '');
    await tab.close();
  });

  it('is deleted, and brought back from the message', async () => {
    const { tab, panel } = await order();
    await panel.click(testId('tab-notes'));
    await panel.click(`${testId('note')}:has(${testId('note-text')}) ${testId('note-delete')}`);
    await panel.click(`${testId('toast')} ${testId('toast-action')}`);
    await expect.poll(() => panel.count(testId('note-text'))).toBe(2);
    await tab.close();
  });

  it('outlives the browser, and so does one that is being written', async () => {
    const before = (await kept(here.browser)).notes;
    expect(before).toHaveLength(3);
    const { panel } = await order();
    await notesOf(panel);
    await panel.type(testId('note-editor'), 'Написано до конца браузера');
    const drafts = async () => (await kept(here.browser)).drafts.map(({ text }) => text);
    await expect.poll(drafts).toEqual(['Написано до конца браузера']);
    await here.browser.restart();
    expect((await kept(here.browser)).notes).toEqual(before);
    const again = await order();
    await notesOf(again.panel);
    const text = () => again.panel.value(testId('note-editor'));
    await expect.poll(text).toBe('Написано до конца браузера');
    await again.tab.close();
    await isOn(await openChat(here.browser, DMITRY.chat, DMITRY.phone), 'Верно у второй');
  });

  it('is there when the browser is killed right after it said that it was saved', async () => {
    const texts = ['Последнее слово первого', 'Последнее слово второго'];
    for (const text of texts) {
      const { panel } = await order();
      await write(panel, text);
      await here.browser.restart('kill');
      expect((await kept(here.browser)).notes.map((note) => note.text)).toContain(text);
    }
    const { tab, panel } = await order();
    const shown = await notesOf(panel);
    for (const text of texts) expect(shown.filter((one) => one === text)).toHaveLength(1);
    await tab.close();
  });
});
