import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Change, layerEdit } from '@/lib/model/layer';
import { edited, flagged } from '@/lib/playbook/layer';
import { stage } from '@/lib/store/testing/moving';
import { movePrices } from './playbooks';
import { fromFrame, fromPopup, killWorker, loadPage, newWorld, orderFacts, orderPage } from './testing/world';

const ID = 'order.greeting-unpaid';
const PLACE = { playbookId: 'online-school', part: 'scripts' } as const;
const PAGE = orderPage('7001');

beforeEach(async () => {
  await newWorld();
  await fromPopup('settings.save', { settings: { locale: 'ru' } });
  await loadPage(PAGE, orderFacts('25428', 'new'));
});

const listed = async () => (await fromPopup('playbook.list', {})).find(({ id }) => id === PLACE.playbookId);
const script = async () => (await listed())?.scripts.find(({ id }) => id === ID);
const slash = (query: string) => fromFrame('slash.find', { query, opening: false }, { url: PAGE.url });

async function ownText(text: string): Promise<Change> {
  const theirs = await script();
  const change = theirs && edited(PLACE, undefined, theirs, { ...theirs, text });
  if (!change) throw new Error('nothing changed');
  return change;
}

const put = (...changes: Change[]) => fromPopup('playbook.change', { edit: layerEdit({ changes }) });

it('an own text is what everybody gets, and the edit that comes back takes it away', async () => {
  const before = await script();
  const back = await put(await ownText('Свой текст про кукурузу'));
  expect((await script())?.text).toBe('Свой текст про кукурузу');
  expect((await slash('кукурузу'))?.texts[0]).toMatchObject({ source: { id: ID }, text: 'Свой текст про кукурузу' });
  const again = await fromPopup('playbook.change', { edit: back });
  expect(await script()).toEqual(before);
  expect((await slash('кукурузу'))?.texts).toEqual([]);
  await fromPopup('playbook.change', { edit: again });
  expect((await script())?.text).toBe('Свой текст про кукурузу');
});

it('an own text outlives the worker, and a backup carries it', async () => {
  const none = (async () => []) as never;
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(none);
  await put(await ownText('Свой текст'));
  await killWorker();
  expect((await script())?.text).toBe('Свой текст');
  const file = await fromPopup('data.export', {});
  await newWorld();
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(none);
  expect((await script())?.text).not.toBe('Свой текст');
  await stage(file, 'i1');
  await fromPopup('import.apply', { id: 'i1', mode: 'replace' });
  expect((await script())?.text).toBe('Свой текст');
});

it('what is hidden is not found; a favourite comes first', async () => {
  const last = (await listed())?.scripts.at(-1)?.id ?? '';
  const hide = flagged({ ...PLACE, id: ID }, undefined, { hidden: true });
  const star = flagged({ ...PLACE, id: last }, undefined, { favourite: true });
  if (!hide || !star) throw new Error('nothing changed');
  await put(hide, star);
  expect(await script()).toBeUndefined();
  expect((await slash(''))?.texts[0]).toMatchObject({ source: { id: last } });
});

it('an entry under another name than its own, and one no schema knows, are not let in', async () => {
  const change = await ownText('Свой текст');
  await expect(put({ ...change, id: 'other' })).rejects.toThrow();
  await expect(put({ ...change, part: 'guides' } as Change)).rejects.toThrow();
});

it('prices of an older version come into their price list; of a playbook that is not there, they wait', async () => {
  const waiting = { 'gone/list': { 'a|0|1': 5 } };
  const prices = { 'school-diary/price.package': { 'basic|0|1': 120 }, ...waiting };
  await fromPopup('settings.save', { settings: { prices } });
  await movePrices();
  const priced = async () =>
    (await fromPopup('playbook.list', {})).find(({ id }) => id === 'school-diary')?.quotes[0]?.prices;
  expect(await priced()).toEqual([{ package: 'basic', band: 0, years: 1, price: 120 }]);
  expect((await fromPopup('settings.read', {})).prices).toEqual(waiting);
  await movePrices();
  expect(await priced()).toHaveLength(1);
});
