import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  fromPopup,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
} from './testing/world';

const PAGE = orderPage('7001');
const FROM = { url: PAGE.url };
const GREETING = { playbookId: 'online-school', kind: 'script', id: 'order.greeting-unpaid', angle: null } as const;

beforeEach(async () => {
  await newWorld();
  const settings = { managerName: 'Мария', managerGender: 'female', schoolName: 'Пример', locale: 'ru' } as const;
  await fromPopup('settings.save', { settings });
  await loadPage(PAGE, orderFacts('25428', 'new'));
});

const find = (query: string, opening = false, from = FROM) => fromFrame('slash.find', { query, opening }, from);

describe('what is found', () => {
  it('is filled for the client whom the tab shows, the best first', async () => {
    const found = await find('не оплачен');
    expect(found?.texts[0]).toMatchObject({ source: GREETING, title: 'Первое сообщение: заказ не оплачен' });
    expect(found?.texts[0]?.text).toMatch(/^Здравствуйте, Анна! Меня зовут Мария/);
    expect(found?.words.none).toBe('Ничего не нашлось. Попробуйте другое слово.');
    await openPanel();
    expect(found?.owner).toBe((await fromPanel('tab.view', {})).owner);
  });

  it('of a text that lacks something is its name alone', async () => {
    const found = await find('payment.pay-until');
    expect(found?.texts[0]).toMatchObject({ source: { id: 'payment.pay-until' }, text: null });
  });

  it('without a letter is what the panel shows first', async () => {
    const { texts = [] } = (await find('')) ?? {};
    expect(texts).toHaveLength(8);
    expect(texts.every(({ source }) => source.kind === 'script')).toBe(true);
  });

  it('has answers to objections too', async () => {
    const { texts = [] } = (await find('дорого')) ?? {};
    expect(texts.some(({ source, text }) => source.kind === 'objection' && text !== null)).toBe(true);
  });

  it('is nothing at all on a page that is not known, and on a site that is switched off', async () => {
    expect(await fromFrame('slash.find', { query: 'не', opening: false }, { ...FROM, tabId: 8 })).toBeNull();
    await fromPopup('settings.save', { settings: { sitesOff: ['getcourse'] } });
    expect(await find('не')).toBeNull();
  });

  it('has the page read anew when the menu opens, and at no letter after that', async () => {
    const asked = frameAnswers({ refresh: () => null });
    await find('', true);
    await find('н');
    expect(asked.map(({ call }) => call)).toEqual(['refresh']);
  });
});

describe('what is chosen', () => {
  const choose = async (owner: string) =>
    fromFrame(
      'relay.slash',
      { text: 'Здравствуйте!', source: GREETING, owner, command: '//не' },
      { ...FROM, frameId: 3 },
    );

  it('goes to the frame that asked, in the place of the command', async () => {
    const owner = (await find(''))?.owner ?? '';
    const asked = frameAnswers({ refresh: () => null, insert: () => ({ done: { editor: 'lexical', ms: 2 } }) });
    expect(await choose(owner)).toEqual({ outcome: { done: { editor: 'lexical', ms: 2 } }, say: null });
    expect(asked.at(-1)).toEqual({
      call: 'insert',
      in: { text: 'Здравствуйте!', replacing: '//не' },
      tabId: 7,
      frameId: 3,
    });
  });

  it('goes nowhere when the tab shows somebody else by now, and says so', async () => {
    const asked = frameAnswers({ refresh: () => null, insert: () => ({ done: { editor: 'lexical', ms: 2 } }) });
    const { outcome, say } = await choose('somebody');
    expect(outcome).toMatchObject({ failed: 'record-changed' });
    expect(say?.copied).toBe('На странице уже другой клиент, ничего не вставлено.');
    expect(asked.some(({ call }) => call === 'insert')).toBe(false);
  });

  it('that did not get in is told in words', async () => {
    const owner = (await find(''))?.owner ?? '';
    frameAnswers({ refresh: () => null, insert: () => ({ failed: 'read-only', retry: true }) });
    expect((await choose(owner)).say).toEqual({
      copied: expect.stringMatching(/^В поле сообщения сейчас нельзя писать\. Текст скопирован/),
      notCopied: 'В поле сообщения сейчас нельзя писать. Скопируйте текст вручную.',
    });
  });

  it('and lacks something opens the panel, which is told of it until it has taken it up', async () => {
    const owner = (await find(''))?.owner ?? '';
    const asked = frameAnswers({ 'panel.open': () => null });
    await openPanel();
    await fromFrame('slash.complete', { source: GREETING, owner }, FROM);
    expect(asked.map(({ call }) => call)).toEqual(['panel.open']);
    expect((await fromPanel('tab.view', {})).wanted).toMatchObject({ source: GREETING });
    await fromPanel('wanted.drop', {});
    expect((await fromPanel('tab.view', {})).wanted).toBeNull();
  });

  it('for one client is not asked for when the panel shows another one', async () => {
    await openPanel();
    await fromFrame('slash.complete', { source: GREETING, owner: 'somebody' }, FROM);
    expect((await fromPanel('tab.view', {})).wanted).toBeNull();
  });
});

it('the menu is loaded into the frame that asks for it', async () => {
  const injected: unknown[] = [];
  const run = async (injection: unknown) => void injected.push(injection);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(run as never);
  await fromFrame('frame.load-slash', {}, { ...FROM, frameId: 3 });
  expect(injected).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/slash.js'] }]);
});
