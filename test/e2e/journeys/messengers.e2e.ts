/** The messengers: one click inserts and nothing is sent, keys stay where they are typed, two people are never mixed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { kept } from '../kept.ts';
import { INSTAGRAM, introduce, openPanel, stage, TELEGRAM, testId, WHATSAPP } from '../stage.ts';
import { BAD, GOOD, pressInsert } from '../steps.ts';

interface Messenger {
  name: string;
  /** Where no chat is open yet; a query can be added. */
  url: string;
  /** Opens a chat of the list. */
  row(title: string): string;
  composer: string;
  /** A client, and somebody in whose chat nobody has written. */
  client: string;
  other: string;
  /** By what the client is told apart, as the panel shows it; null where only the record's id is. */
  mark: { id: string; value: string } | null;
  /** What a client is kept under, null where the page tells none. */
  account: string | null;
}

const listed = (title: string) => `.chatlist-chat[data-peer-id="${title}"]`;
const MESSENGERS: Messenger[] = [
  {
    name: 'WhatsApp',
    url: `${WHATSAPP}/`,
    row: (title) => `#pane-side [title*="${title}"]`,
    composer: '#main footer [contenteditable=true]',
    client: 'Дима Орлов',
    other: 'Глеб Стоянов',
    mark: { id: 'client-phone', value: '+79000001122' },
    account: 'whatsapp|web.whatsapp.com|79000001122@c.us',
  },
  {
    name: 'Instagram',
    url: `${INSTAGRAM}/direct/inbox/`,
    row: (title) => `.thread [title="${title}"]`,
    composer: '#thread [data-lexical-editor]',
    client: 'Дмитрий Орлов',
    other: 'Марк Светлов',
    mark: { id: 'client-handle', value: 'dmitry.orlov' },
    account: 'instagram|www.instagram.com|17840000000000101',
  },
  {
    name: 'Telegram A',
    url: `${TELEGRAM}/a/`,
    row: (title) => listed(title === 'Дмитрий Орлов' ? '500000101' : '500000104'),
    composer: '#editable-message-text',
    client: 'Дмитрий Орлов',
    other: 'Нина Зорина',
    mark: null,
    account: 'telegram|web.telegram.org|500000101',
  },
  {
    name: 'Telegram K',
    url: `${TELEGRAM}/k/`,
    row: (title) => listed(title === 'Дмитрий Орлов' ? '500000101' : '500000104'),
    composer: '.chat.active .input-message-input:not(.input-field-input-fake)',
    client: 'Дмитрий Орлов',
    other: 'Нина Зорина',
    mark: { id: 'client-handle', value: 'dmitry_orlov' },
    account: 'telegram|web.telegram.org|500000101',
  },
];

/** In sight or among the facts that are folded away. */
const showsMark = (panel: View, { id, value }: NonNullable<Messenger['mark']>) =>
  panel.waitUntil((css) => document.querySelector(css) !== null, `${testId(id)}[data-value="${value}"]`);

/** What Send would send. */
const model = (tab: Tab) => tab.evaluate(() => window.__composerText());

describe.each(BROWSERS)('messengers in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));
  afterAll(async () => expect(await here.browser?.uncaught()).toEqual([]));

  describe.each(MESSENGERS)('$name', ({ url, row, composer, client, other, mark, account }) => {
    const sent = () => {
      const { whatsapp, instagram, telegram } = here.sandbox.state();
      return [...whatsapp.sent, ...instagram.sent, ...telegram.sent];
    };
    const open = async (query = ''): Promise<{ tab: Tab; panel: View }> => {
      // Here, not after a test: a page that is being left sends its draft a little later.
      here.sandbox.reset();
      const tab = await here.browser.newTab(url + query);
      await tab.click(row(client));
      await tab.click(composer);
      const panel = await openPanel(tab);
      await panel.waitForText(testId('client-name'), client);
      return { tab, panel };
    };

    it.each(['', '?lang=en&hostile=csp,removes'])('takes a text at the caret, once, line by line %s', async (query) => {
      const { tab, panel } = await open(query);
      await tab.click(composer);
      await tab.pressKeys('До после');
      for (let left = 0; left < 'после'.length; left += 1) await tab.press('ArrowLeft');
      await pressInsert(panel);
      await panel.waitFor(GOOD);
      const text = await model(tab);
      expect(text).toMatch(/^До Здравствуйте, .*удобный\.после$/s);
      expect(text.split('Меня зовут Мария')).toHaveLength(2);
      expect(text).toContain('\n');
      // The caret stands behind the text.
      await tab.pressKeys('!');
      await expect.poll(() => model(tab)).toBe(text.replace(/после$/, '!после'));
      expect(sent()).toEqual([]);
      await tab.close();
    });

    it('hears no key of the panel, and the panel none of its', async () => {
      const { tab, panel } = await open();
      await panel.click(testId('search'));
      await tab.pressKeys('возврат');
      await expect.poll(() => panel.value(testId('search'))).toBe('возврат');
      expect(await model(tab)).toBe('');
      await tab.click(composer);
      await tab.pressKeys('добрый день');
      await expect.poll(() => model(tab)).toBe('добрый день');
      expect(await panel.value(testId('search'))).toBe('возврат');
      await tab.close();
    });

    it('gets no text that was meant for the chat before', async () => {
      const { tab, panel } = await open();
      await lookFor(panel, 'не оплачен');
      await panel.waitFor(`[data-script-id="order.greeting-unpaid"] ${testId('insert')}`);
      // The panel hears nothing more of the page: it still shows whom the manager is about to write to.
      await panel.evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const send = runtime.sendMessage.bind(runtime);
        runtime.sendMessage = (message: { call?: string }) =>
          message.call === 'tab.view' ? new Promise(() => {}) : send(message);
      });
      await tab.click(row(other));
      await tab.click(composer);
      await panel.click(`[data-script-id="order.greeting-unpaid"] ${testId('insert')}`);
      await panel.waitForText(BAD, 'another');
      expect(await panel.text(testId('client-name'))).toContain(client);
      expect(await model(tab)).toBe('');
      await tab.click(row(client));
      expect(await model(tab)).toBe('');
      await tab.close();
    });

    if (mark)
      it('never shows one by the mark of another while chats are changed piece by piece', async () => {
        const { tab, panel } = await open('?late=600');
        await showsMark(panel, mark);
        await panel.evaluate((id) => {
          const seen = new Set<string>();
          const text = (name: string) =>
            document.querySelector(`[data-testid="${name}"]`)?.getAttribute('data-value') ?? '';
          new MutationObserver(() => seen.add(`${text('client-name')}|${text(id)}`)).observe(document.body, {
            attributes: true,
            characterData: true,
            childList: true,
            subtree: true,
          });
          Object.assign(window, { __seen: seen });
        }, mark.id);
        await tab.click(row(other));
        await panel.waitForText(testId('client-name'), other);
        const seen = await panel.evaluate(() => [...(Reflect.get(window, '__seen') as Set<string>)]);
        expect(seen.filter((pair) => pair.startsWith(other)).length).toBeGreaterThan(0);
        expect(seen.filter((pair) => pair.startsWith(other) && pair.endsWith(mark.value))).toEqual([]);
        await tab.click(row(client));
        await showsMark(panel, mark);
        expect(await panel.text(testId('client-name'))).toContain(client);
        await tab.close();
      });

    it('keeps a note for whom it was written', async () => {
      const { tab, panel } = await open();
      await panel.click(testId('tab-notes'));
      await panel.fill(testId('note-editor'), 'звонить после шести');
      await panel.click(testId('note-save'));
      await panel.waitForText(testId('note'), 'после шести');
      await tab.click(row(other));
      await panel.waitForText(testId('client-name'), other);
      await panel.waitFor(testId('note'), { gone: true });
      await tab.click(row(client));
      await panel.waitForText(testId('note'), 'после шести');
      const { clients, notes } = await kept(here.browser);
      const owners = clients.filter(({ accounts }) => account !== null && accounts.includes(account));
      expect(owners).toHaveLength(1);
      expect(owners[0]?.names.filter((name) => !name.includes('Орлов'))).toEqual([]);
      expect(notes.filter(({ clientId }) => clientId === owners[0]?.id).length).toBeGreaterThan(0);
      await tab.close();
    });
  });

  it('Telegram A, when the panel is open and no field is in use, takes none of the panel’s keys', async () => {
    const tab = await here.browser.newTab(`${TELEGRAM}/a/#500000104`);
    await tab.waitFor('#editable-message-text');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#editable-message-text')?.blur());
    const panel = await openPanel(tab);
    await panel.waitUntil(() => document.activeElement?.getAttribute('data-testid') === 'search');
    await tab.pressKeys('рассрочка');
    await expect.poll(() => panel.value(testId('search'))).toBe('рассрочка');
    expect(await model(tab)).toBe('');
    // With the panel closed the page takes them, as it does for everybody.
    await tab.press('Alt+Shift+C');
    await tab.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
    await tab.pressKeys('да');
    await expect.poll(() => model(tab)).toContain('а');
    await tab.close();
  });
});
