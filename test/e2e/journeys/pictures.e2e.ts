/** Pictures of scripts: added in the options, put into a messenger's composer byte for byte, else onto the clipboard. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '@/lib/model/picture';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { bandsPng, COLOURS } from '../picture.ts';
import { ask, INSTAGRAM, introduce, openPanel, stage, TELEGRAM, testId, WHATSAPP } from '../stage.ts';
import { BAD, COMMENT, GOOD, ORDER } from '../steps.ts';

const BOOK = 'online-school';
const SCRIPT = 'order.greeting-unpaid';
const CARD = `[data-script-id="${SCRIPT}"]`;
const BYTES = bandsPng();
const REF = { playbookId: BOOK, scriptId: SCRIPT, name: 'рассрочка.png' };

const CHATS = [
  {
    name: 'WhatsApp',
    url: `${WHATSAPP}/`,
    row: '#pane-side [title*="Дима Орлов"]',
    other: '#pane-side [title*="Глеб"]',
    composer: '#main footer [contenteditable=true]',
    chat: '79000001122@c.us',
  },
  {
    name: 'Telegram A',
    url: `${TELEGRAM}/a/`,
    row: '.chatlist-chat[data-peer-id="500000101"]',
    other: '.chatlist-chat[data-peer-id="500000104"]',
    composer: '#editable-message-text',
    chat: '500000101',
  },
  {
    name: 'Telegram K',
    url: `${TELEGRAM}/k/`,
    row: '.chatlist-chat[data-peer-id="500000101"]',
    other: '.chatlist-chat[data-peer-id="500000104"]',
    composer: '.chat.active .input-message-input:not(.input-field-input-fake)',
    chat: '500000101',
  },
  {
    name: 'Instagram',
    url: `${INSTAGRAM}/direct/inbox/`,
    row: '.thread [title="Дмитрий Орлов"]',
    other: '.thread [title="Марк Светлов"]',
    composer: '#thread [data-lexical-editor]',
    chat: '17840000000000101',
  },
];

describe.each(BROWSERS)('pictures in %s', (variant) => {
  const here = stage(variant);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuebook-pictures-'));
    await introduce(here.browser);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    expect(await here.browser?.uncaught()).toEqual([]);
  });

  const file = async (name: string, content: Buffer | string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const stored = () => ask<Picture | null>(here.browser, 'picture.read', { picture: REF });
  const attached = () => {
    const { whatsapp, telegram, instagram } = here.sandbox.state();
    return { ...whatsapp.attached, ...telegram.attached, ...instagram.attached };
  };
  const sent = () => {
    const { whatsapp, instagram, telegram } = here.sandbox.state();
    return [...whatsapp.sent, ...instagram.sent, ...telegram.sent];
  };
  const showScript = async (panel: View) => {
    await lookFor(panel, 'не оплачен');
    await panel.waitFor(`${CARD} ${testId('picture')}:enabled img`);
  };
  const model = (tab: Tab) => tab.evaluate(() => window.__composerText());

  it('are added to a script in the options; what is no picture is refused in words', async () => {
    const page = await here.browser.extensionTab('options.html');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#playbook/${BOOK}/scripts/${SCRIPT}`);
    await page.waitFor(testId('edit-pictures'));
    await page.upload(testId('edit-picture-file'), await file('заметки.png', 'just words'));
    await page.waitForText(testId('edit-pictures-said'), 'заметки.png');
    expect(await page.count(testId('edit-picture'))).toBe(0);
    await page.upload(testId('edit-picture-file'), await file('рассрочка.png', BYTES));
    await page.waitFor(`${testId('edit-picture')}[data-name="рассрочка.png"] img`);
    await page.fill(testId('edit-picture-alt'), 'Рассрочка на странице оплаты');
    await expect.poll(stored).toEqual({
      name: 'рассрочка.png',
      type: 'image/png',
      alt: 'Рассрочка на странице оплаты',
      data: BYTES.toString('base64'),
    });
    await page.close();
  });

  describe.each(CHATS)('$name', ({ url, row, other, composer, chat }) => {
    const open = async (): Promise<{ tab: Tab; panel: View }> => {
      here.sandbox.reset();
      const tab = await here.browser.newTab(url);
      await tab.click(row);
      await tab.click(composer);
      const panel = await openPanel(tab);
      await panel.waitForText(testId('client-name'), 'Орлов');
      return { tab, panel };
    };

    it('gets a picture behind the text that was typed, byte for byte, and sends nothing', async () => {
      const { tab, panel } = await open();
      await tab.click(composer);
      await tab.pressKeys('Вот так: ');
      await showScript(panel);
      await panel.click(`${CARD} ${testId('insert')}`);
      await panel.waitFor(`${CARD} ${testId('pictures')}[data-next=true]`);
      const text = await model(tab);
      await panel.click(`${CARD} ${testId('picture')}`);
      await panel.waitForText(GOOD, 'picture');
      const picture = { name: REF.name, type: 'image/png', data: BYTES.toString('base64') };
      await expect.poll(attached).toEqual({ [chat]: [picture] });
      expect(await model(tab)).toBe(text);
      expect(text).toMatch(/^Вот так: Здравствуйте/);
      expect(sent()).toEqual([]);
      await tab.close();
    });

    it('gets none that was meant for the chat before', async () => {
      const { tab, panel } = await open();
      await showScript(panel);
      // The panel hears nothing more of the page: it still shows whom the manager is about to write to.
      await panel.evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const send = runtime.sendMessage.bind(runtime);
        runtime.sendMessage = (message: { call?: string }) =>
          message.call === 'tab.view' ? new Promise(() => {}) : send(message);
      });
      await tab.click(other);
      await tab.click(composer);
      await panel.click(`${CARD} ${testId('picture')}`);
      await panel.waitForText(BAD, 'another');
      expect(attached()).toEqual({});
      await tab.close();
    });
  });

  it('is not said to be there where the page shows nothing of it', async () => {
    here.sandbox.reset();
    const tab = await here.browser.newTab(`${WHATSAPP}/`);
    await tab.click('#pane-side [title*="Дима Орлов"]');
    await tab.click('#main footer [contenteditable=true]');
    // Takes every paste, and does nothing with it.
    await tab.evaluate(() =>
      window.addEventListener(
        'paste',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        true,
      ),
    );
    const panel = await openPanel(tab);
    await showScript(panel);
    await panel.click(`${CARD} ${testId('picture')}`);
    await panel.waitForText(BAD, 'may already be there');
    expect(attached()).toEqual({});
    await tab.close();
  });

  it('goes onto the clipboard where the field takes none, and is pasted from there', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click(COMMENT);
    const panel = await openPanel(tab);
    await showScript(panel);
    // Firefox without a window keeps no pictures on its clipboard: there what it was given and took is looked at.
    await panel.evaluate(() => {
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = async (items) => {
        await write(items);
        Reflect.set(window, '__given', await items[0]?.getType('image/png'));
      };
    });
    await panel.click(`${CARD} ${testId('picture')}`);
    await panel.waitForText(testId('toast'), 'is copied: press');
    expect(await tab.value(COMMENT)).toBe('');
    await tab.evaluate(() => {
      document.addEventListener('paste', ({ clipboardData }) => {
        Reflect.set(window, '__given', clipboardData?.files[0] ?? null);
      });
    });
    await tab.click(COMMENT);
    await tab.press('Control+V');
    const view = here.browser.name === 'firefox' ? panel : tab;
    expect(await view.waitUntil(pixels)).toEqual({ type: 'image/png', width: 120, height: 40, colours: COLOURS });
    await tab.close();
  });

  it('is offered as a file where the clipboard is refused, too', async () => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click(COMMENT);
    const panel = await openPanel(tab);
    await showScript(panel);
    await panel.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await panel.click(`${CARD} ${testId('picture')}`);
    await panel.waitForText(BAD, 'Save the picture');
    await tab.close();
  });
});

/** Of the picture that stands in the page as `__given`. Runs in the page. */
async function pixels() {
  const file: Blob | null = Reflect.get(window, '__given') ?? null;
  if (!file) return null;
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const paper = canvas.getContext('2d');
  paper?.drawImage(bitmap, 0, 0);
  const colours = [20, 60, 100].map((x) => [...(paper?.getImageData(x, 20, 1, 1).data ?? [])].slice(0, 3));
  return { type: file.type, width: bitmap.width, height: bitmap.height, colours };
}
