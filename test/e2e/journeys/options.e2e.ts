/** Point 7: the manager's data, the language, the sites, and everything as one file, out and in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backup } from '@/lib/model/backup';
import type { Browser, Tab, View } from '../driver/driver.ts';
import { BROWSERS, launch } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { DMITRY, kept, openChat, openRecord } from '../kept.ts';
import { GETCOURSE, introduce, openPanel, stage, testId, WHATSAPP } from '../stage.ts';

const LIST = `${GETCOURSE}/pl/sales/deal`;
const card = (id: number) => `${GETCOURSE}/sales/control/deal/update/id/${id}`;
const COMMENT = '[name="Deal[add_comment]"]';
const LATER = '[data-script-id="followup.link-sent"]';

/** The options' title, a tab of the panel and the mark of a surplus row, by language. */
const WORDS = {
  ru: ['Настройки Суфлёра', 'Скрипты', 'Дубль'],
  bg: ['Настройки на Суфльор', 'Текстове', 'Дубликат'],
  hu: ['A Cuebook beállításai', 'Szövegek', 'Dupla'],
  en: ['Cuebook options', 'Scripts', 'Duplicate'],
} as const;

describe.each(BROWSERS)('options in %s', (variant) => {
  const here = stage(variant);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuebook-options-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const order = () => openRecord(here.browser, card(DMITRY.order), DMITRY.number);
  const options = () => here.browser.extensionTab('options.html');
  const saved = (page: Tab) => page.waitFor(`${testId('settings-state')}[data-state=saved]`);
  const pick = async (file: string, content: string, page: Tab) => {
    const path = join(folder, file);
    await writeFile(path, content);
    await page.upload(testId('import'), path);
  };

  it('fills scripts with the name, gender and school, also in a panel that was open before', async () => {
    const { tab, panel } = await order();
    await tab.click(COMMENT);
    await lookFor(panel, 'вчера');
    await introduce(here.browser);
    await panel.waitForText(`${LATER} ${testId('preview')}`, 'Вчера я присылала Вам');
    await panel.click(`${LATER} ${testId('insert')}`);
    await expect.poll(() => tab.value(COMMENT)).toContain('Вчера я присылала Вам');
    const page = await options();
    expect(await page.value(testId('settings-name'))).toBe('Мария');
    await page.select(testId('settings-gender'), 'male');
    await page.fill(testId('settings-name'), 'Олег');
    await page.fill(testId('settings-school'), 'Другая школа');
    await saved(page);
    await panel.waitForText(`${LATER} ${testId('preview')}`, 'Вчера я присылал Вам');
    await lookFor(panel, 'не оплачен');
    const greeting = `[data-script-id="order.greeting-unpaid"] ${testId('preview')}`;
    await panel.waitForText(greeting, 'Меня зовут Олег, я из онлайн-школы «Другая школа»');
    await page.close();
    await tab.close();
  });

  it('speaks four languages, at once in open panels, marks and pages', async () => {
    const list = await here.browser.newTab(LIST);
    await list.waitFor('[data-verdict=surplus]');
    const panel = await openPanel(list);
    const page = await options();
    for (const [locale, [title, tab, mark]] of Object.entries(WORDS)) {
      await page.select(testId('settings-locale'), locale);
      await page.waitForText('h1', title);
      await panel.waitForText(testId('tab-scripts'), tab);
      await list.waitForText('[data-verdict=surplus]', mark);
      await panel.waitUntil((lang) => document.documentElement.lang === lang, locale);
    }
    await page.reload();
    await page.waitForText('h1', WORDS.en[0]);
    await page.close();
    await list.close();
  });

  it('leaves a site alone that is switched off, and is there again when it is switched on', async () => {
    const [list, chat] = [await here.browser.newTab(LIST), await openChat(here.browser, DMITRY.chat, DMITRY.phone)];
    await list.waitFor('[data-verdict=surplus]');
    await openPanel(list);
    expect(await coveredRight(list)).toBe(true);
    expect(await told(here.browser, 'getcourse')).not.toEqual([]);
    const page = await options();
    await page.click(testId('site-getcourse'));
    await saved(page);
    await list.waitUntil(() => document.querySelector('[data-verdict]') === null);
    await expect.poll(() => coveredRight(list)).toBe(false);
    expect(await coveredRight(chat.tab)).toBe(true);

    const before = await kept(here.browser);
    const fresh = await here.browser.newTab(card(828628350));
    await fresh.waitFor('body');
    await fresh.press('Alt+Shift+C');
    await list.press('Alt+Shift+C');
    // Pages opened later have been answered by then: the background hears them in turn.
    await (await here.browser.newTab(`${WHATSAPP}/`)).close();
    expect(await fresh.hasPanel()).toBe(false);
    expect(await coveredRight(fresh)).toBe(false);
    expect(await coveredRight(list)).toBe(false);
    expect(await list.count('[data-verdict]')).toBe(0);
    const after = await kept(here.browser);
    expect({ ...after, exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
    expect(await told(here.browser, 'getcourse')).toEqual([]);

    await page.click(testId('site-getcourse'));
    await list.waitFor('[data-verdict=surplus]');
    const again = await openPanel(fresh);
    await again.waitFor(`${testId('record-number')}[data-value="25421"]`);
    for (const tab of [page, fresh, list, chat.tab]) await tab.close();
  });

  it('gives everything back to a fresh profile from one file', async () => {
    await keepSomething(await order());
    const page = await options();
    const file = await page.download(() => page.click(testId('export')));
    await page.close();
    const exported: Backup = JSON.parse(file);
    expect(exported.settings).toMatchObject({ managerName: 'Олег', managerGender: 'male', schoolName: 'Другая школа' });
    for (const table of ['clients', 'orders', 'notes', 'followUps', 'guides'] as const) {
      expect(exported[table].length, table).toBeGreaterThan(0);
    }
    const other = await launch(variant, { sandbox: here.sandbox });
    try {
      const there = await other.extensionTab('options.html');
      await pick('all.json', file, there);
      await there.click(testId('import-replace'));
      await there.click(testId('import-confirm'));
      await there.waitFor(`${testId('import-result')}[data-result=imported]`);
      await expect.poll(() => there.value(testId('settings-name'))).toBe('Олег');
      const imported = await kept(other);
      expect({ ...imported, exportedAt: '' }).toEqual({ ...exported, exportedAt: '' });
      const isSet = await other.inExtension(async (api) => (await api.alarms.get('follow-ups')) !== undefined);
      expect(isSet).toBe(true);
      const { panel } = await openRecord(other, card(DMITRY.order), DMITRY.number);
      await panel.click(testId('tab-notes'));
      await panel.waitForText(testId('note-text'), 'Ждёт скидку');
    } finally {
      await other.close();
    }
  });

  it('refuses broken and hostile files, names the first wrong field, and changes nothing', async () => {
    const before = await kept(here.browser);
    const page = await options();
    for (const [name, { file, path }] of Object.entries(badFiles(before))) {
      await pick(`${name}.json`, file, page);
      const refused = `${testId('import-result')}[data-result=refused] [data-path]`;
      await page.waitUntil(
        (css, wanted) => document.querySelector(css)?.getAttribute('data-path') === wanted,
        refused,
        path,
      );
      expect(await page.text(refused), name).not.toBe('');
      expect({ ...(await kept(here.browser)), exportedAt: '' }, name).toEqual({ ...before, exportedAt: '' });
    }
    await page.close();
  });
});

/** A note, a follow-up, a place in a guide: by the manager's own hand. */
async function keepSomething({ tab, panel }: { tab: Tab; panel: View }): Promise<void> {
  await panel.click(testId('tab-notes'));
  await panel.fill(testId('note-editor'), 'Ждёт скидку\n«до пятницы»');
  await panel.click(testId('note-save'));
  await panel.waitFor(testId('note-text'));
  await panel.click(testId('tab-followups'));
  await panel.click(testId('follow-up-new'));
  await panel.fill(testId('follow-up-reason'), 'Спросить про скидку');
  await panel.click(testId('follow-up-save'));
  await panel.waitFor(testId('follow-up'));
  await panel.click(testId('tab-guide'));
  await panel.click(`[data-guide-id="payment.success-not-received"] ${testId('guide-open')}`);
  await panel.click(`${testId('next-step')}[data-to=ask-receipt]`);
  await panel.waitFor(`${testId('guide-step')}[data-step-id=ask-receipt]`);
  await tab.close();
}

/** Each with the path that has to be named; empty for the file as a whole. */
function badFiles(good: Backup): Record<string, { file: string; path: string }> {
  const changed = (change: (copy: Record<string, unknown> & Backup) => void) => {
    const copy = structuredClone(good) as Record<string, unknown> & Backup;
    change(copy);
    return JSON.stringify(copy);
  };
  const note = (part: object) =>
    changed((copy) => {
      copy.notes = [...copy.notes, { ...copy.notes[0], id: 'another', ...part } as Backup['notes'][number]];
    });
  const at = good.notes.length;
  const nodes = 100_000;
  return {
    'wrong type': { file: note({ text: 5 }), path: `notes[${at}].text` },
    'unknown field': { file: note({ colour: 'red' }), path: `notes[${at}].colour` },
    'unknown client': { file: note({ clientId: 'nobody' }), path: `notes[${at}].clientId` },
    'one id twice': { file: note({ id: good.notes[0]?.id }), path: `notes[${at}].id` },
    'a script as address': {
      file: changed(({ followUps: [first] }) => first && Object.assign(first, { url: 'javascript:alert(1)' })),
      path: 'followUps[0].url',
    },
    'not JSON': { file: '{"format":"cuebook"', path: '' },
    'another format': { file: changed((copy) => Object.assign(copy, { format: 'other' })), path: 'format' },
    'a newer version': { file: changed((copy) => Object.assign(copy, { version: copy.version + 1 })), path: 'version' },
    prototype: {
      file: JSON.stringify(good).replace('"clients":[{', '"clients":[{"__proto__":{"id":"x"},'),
      path: 'clients[0].__proto__',
    },
    wide: { file: changed((copy) => Object.assign(copy, { clients: Array(nodes).fill({}) })), path: 'clients[0].id' },
    deep: {
      file: JSON.stringify(good).replace('{', `{"deep":${'['.repeat(nodes)}${']'.repeat(nodes)},`),
      path: 'deep',
    },
  };
}

/** Does something of ours lie over the right edge of the page? The page sees a host without name and nothing inside. */
function coveredRight(tab: Tab): Promise<boolean> {
  return tab.evaluate(
    () => document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.parentElement === document.documentElement,
  );
}

/** What the background holds of pages of a site now. */
function told(browser: Browser, site: string): Promise<unknown[]> {
  return browser.inExtension(async (api, name) => {
    const all = Object.values(await api.storage.session.get(null)) as { frames?: Record<string, { page: unknown }> }[];
    const frames = all.flatMap(({ frames = {} }) => Object.values(frames));
    return frames.map(({ page }) => page).filter((page) => JSON.stringify(page).includes(name));
  }, site);
}
