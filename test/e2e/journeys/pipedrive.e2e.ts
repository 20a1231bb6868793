/** Pipedrive: one document for all records, previews over lists, a sidebar that draws what is in sight, three composers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '@/lib/model/page';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { introduce, openPanel, PIPEDRIVE, stage, testId } from '../stage.ts';
import { GOOD, pressInsert } from '../steps.ts';

const ANNA = '+49300000017';
const KATE = '+442079460019';
const NOTE = '.viewContainer .note-box [contenteditable]';
const MAIL = '.viewContainer .mail-body';

describe.each(BROWSERS)('Pipedrive in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));

  /** Opened and past the moment after loading when its framework puts the body's own nodes in anew. */
  const open = async (path: string): Promise<Tab> => {
    const tab = await here.browser.newTab(PIPEDRIVE + path);
    await tab.waitFor('[data-settled]');
    return tab;
  };
  /** The page goes to another record as by its own link. */
  const goOn = (tab: Tab, path: string) =>
    tab.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  const shows = (panel: View, name: string, value: string) => panel.waitFor(`${testId(name)}[data-value="${value}"]`);
  /** What the background was told of the one open page of Pipedrive. */
  const told = () =>
    here.browser.inExtension(async (api) => {
      type Tabs = Record<string, { frames?: Record<string, { page: unknown; facts: unknown; rowIds: string[] }> }>;
      const tabs = (await api.storage.session.get(null)) as Tabs;
      const frames = Object.values(tabs).flatMap(({ frames }) => Object.values(frames ?? {}));
      const frame = frames.find(({ page }) => page !== null);
      return { facts: JSON.stringify(frame?.facts ?? {}), rowIds: frame?.rowIds ?? [] };
    });
  const toldFacts = async (): Promise<Facts> => JSON.parse((await told()).facts);
  const until = <T>(look: () => Promise<T>) => expect.poll(look);

  it('goes from deal to person to deal in one document, and never gives one the phone of another', async () => {
    const tab = await open('/deal/3');
    const panel = await openPanel(tab);
    await shows(panel, 'client-phone', ANNA);
    await panel.evaluate(() => {
      const value = (id: string) => document.querySelector(`[data-testid="${id}"]`)?.getAttribute('data-value');
      const shown = new Set<string>();
      const note = () => shown.add(`${value('record-number')} ${value('client-phone')}`);
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
      Reflect.set(window, '__shown', () => [...shown]);
    });
    await tab.evaluate(() => Reflect.set(window, '__document', 'the first'));
    await tab.click('[data-testid="person-block"] a[href="/person/6"]');
    await panel.waitFor(testId('record-number'), { gone: true });
    await shows(panel, 'client-phone', ANNA);

    here.sandbox.edit(({ pipedrive }) => {
      pipedrive.held = true;
    });
    await goOn(tab, '/deal/7');
    // The address is the next deal's, and the view that is in sight still that of the person.
    await shows(panel, 'record-number', '7');
    await panel.waitFor(`${testId('client-phone')}[data-missing]`);
    expect(await tab.count('.viewContainer[data-view="/deal/7"]')).toBe(0);
    here.sandbox.edit(({ pipedrive }) => {
      pipedrive.held = false;
    });
    await shows(panel, 'client-phone', KATE);
    expect(await tab.count('.viewContainer[data-view="/person/6"]')).toBe(1);

    // A view that was kept comes back: nothing but its style and the tab's title is changed.
    await goOn(tab, '/deal/3');
    await shows(panel, 'record-number', '3');
    await shows(panel, 'client-phone', ANNA);
    const pairs = await panel.evaluate(() => (Reflect.get(window, '__shown') as () => string[])());
    expect(pairs).toContain(`7 ${KATE}`);
    expect(pairs).not.toContain(`7 ${ANNA}`);
    expect(pairs).not.toContain(`3 ${KATE}`);
    expect(await tab.evaluate(() => Reflect.get(window, '__document'))).toBe('the first');
    await tab.close();
  });

  it('shows the record of a preview over the board, and the board again', async () => {
    const tab = await open('/pipeline/1');
    const panel = await openPanel(tab);
    await panel.waitFor(testId('tab-scripts'));
    for (const [deal, phone] of [
      ['3', ANNA],
      ['7', KATE],
    ] as const) {
      await tab.click(`[data-preview="/deal/${deal}"]`);
      await shows(panel, 'record-number', deal);
      await shows(panel, 'client-phone', phone);
      expect(new URL(await tab.url()).pathname).toBe('/pipeline/1');
      expect((await told()).rowIds).toHaveLength(7);
      await tab.click('.drawer-close');
      await panel.waitFor(testId('record-number'), { gone: true });
    }
    await tab.close();
  });

  it('shows the lead of a preview over the inbox', async () => {
    const tab = await open('/leads/inbox?lang=ru');
    const panel = await openPanel(tab);
    await tab.click('[data-preview^="/leads/0b8f2c9e"]');
    await shows(panel, 'client-phone', ANNA);
    await tab.close();
  });

  it('says that a field has to be scrolled to, has it afterwards, and keeps what is scrolled away', async () => {
    const tab = await open('/deal/3');
    const amount = { value: { value: 12500, currency: 'EUR' } };
    await until(toldFacts).toMatchObject({ manager: { missing: 'manager', why: 'scroll-to-load' }, amount });
    await tab.evaluate(() => document.querySelector('[data-virtuoso-scroller]')?.scrollTo(0, 400));
    await tab.waitUntil(() => !document.querySelector('[data-testid="detail-block"]'));
    await until(toldFacts).toMatchObject({ manager: { value: 'Maria Sokolova' }, amount });
    await tab.close();
  });

  it('says that a closed block has to be opened, and has its fields afterwards', async () => {
    const tab = await open('/deal/3?closed=person-block&phones=callto');
    await until(toldFacts).toMatchObject({ phones: { missing: 'phones', why: 'not-opened' } });
    await tab.click('[data-testid="person-block"] [data-testid="block-collapse"] button');
    await until(toldFacts).toMatchObject({ phones: { value: ['+49 30 000 00 17'] } });
    await tab.close();
  });

  it('knows the rows in sight of a list of thousands, and those that are scrolled to', async () => {
    const tab = await open('/deals/list?imported=2000');
    await until(async () => (await told()).rowIds).toHaveLength(40);
    await tab.evaluate(() => document.querySelector('.list')?.scrollTo(0, 34 * 1000));
    await until(async () => (await told()).rowIds).toContain('5999');
    await tab.close();
  });

  it.each([
    ['a note', NOTE, () => here.sandbox.state().pipedrive.noteDrafts['/deal/3']],
    ['a mail, whose editor draws itself', MAIL, () => here.sandbox.state().pipedrive.mailDrafts['/deal/3']],
    ['the note of an activity', '.activity-note', () => here.sandbox.state().pipedrive.activityDrafts['/deal/3']],
  ])('puts a script into %s, behind what was typed, and sends nothing', async (_, composer, model) => {
    const tab = await open('/deal/3');
    await tab.type(composer, 'Before ');
    const panel = await openPanel(tab);
    await shows(panel, 'record-number', '3');
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    await until(async () => model()).toMatch(/^Before Здравствуйте, Anna!.*Мария.*\n/s);
    expect(model()?.split('Меня зовут Мария')).toHaveLength(2);
    const { notes, mailsSent } = here.sandbox.state().pipedrive;
    expect([notes.length, mailsSent]).toEqual([1, 0]);
    await tab.close();
  });

  it('does not take a field of the record for a composer', async () => {
    const tab = await open('/deal/3');
    await tab.click('[data-testid="header-title"] textarea');
    await tab.click('.mail-box [role=combobox]');
    const panel = await openPanel(tab);
    await shows(panel, 'record-number', '3');
    await pressInsert(panel);
    await panel.waitFor(`${testId('toast')}[data-tone=bad]`);
    expect(await tab.value('[data-testid="header-title"] textarea')).toBe('Sales training for the team');
    await tab.close();
  });

  it.each(['policy', 'isolated', 'policy,isolated'])('reads and writes on a page that is %s', async (hostile) => {
    const tab = await open(`/deal/3?hostile=${hostile}`);
    await tab.type(NOTE, 'Before ');
    const panel = await openPanel(tab);
    await shows(panel, 'client-phone', ANNA);
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    await until(async () => here.sandbox.state().pipedrive.noteDrafts['/deal/3']).toContain('Anna');
    await tab.close();
  });
});
