import { beforeEach, expect, it } from 'vitest';
import { dropTouch, touchesBetween } from '@/lib/store/touches';
import { insert, takeBack } from './acts';
import { written } from './afterwards';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
} from './testing/world';

const PAGE = orderPage('7001');
const FROM = { url: PAGE.url };
const SOURCE = { playbookId: 'online-school', kind: 'script', id: 'order.greeting-unpaid', angle: null } as const;
const INSERTED = { refresh: () => null, insert: () => ({ done: { editor: 'lexical', ms: 2 } }) };

const touches = async () => (await touchesBetween('2000', '2999')).map(({ subject }) => subject);

beforeEach(async () => {
  await newWorld();
  await loadPage(PAGE, orderFacts('25428', 'new'));
  await fromFrame('frame.composer', { label: 'Comment', note: null }, { ...FROM, frameId: 0 });
  await openPanel();
  frameAnswers(INSERTED);
  const { owner } = await fromPanel('tab.view', {});
  await fromFrame('relay.insert', { text: 'Hello', owner, source: SOURCE }, FROM);
});

it('asks the frame that got the text, and the text was not said to the client then', async () => {
  expect(await touches()).toEqual([SOURCE.id]);
  const asked = frameAnswers({ 'take-back': () => ({ done: null }) });
  expect(await fromFrame('relay.take-back', {}, FROM)).toEqual({ done: null });
  expect(asked).toMatchObject([{ call: 'take-back', frameId: 0, tabId: 7 }]);
  expect(await touches()).toEqual([]);
});

it('is done once', async () => {
  frameAnswers({ 'take-back': () => ({ done: null }) });
  await fromFrame('relay.take-back', {}, FROM);
  expect(await fromFrame('relay.take-back', {}, FROM)).toMatchObject({ failed: 'text-changed' });
});

it('leaves the log as it is where the text stays', async () => {
  frameAnswers({ 'take-back': () => ({ failed: 'text-changed', retry: false }) });
  expect(await fromFrame('relay.take-back', {}, FROM)).toMatchObject({ failed: 'text-changed' });
  frameAnswers({});
  expect(await fromFrame('relay.take-back', {}, FROM)).toMatchObject({ failed: 'no-answer' });
  expect(await touches()).toEqual([SOURCE.id]);
});

it('is asked for by the top frame alone', async () => {
  await expect(fromFrame('relay.take-back', {}, { ...FROM, frameId: 3 })).rejects.toThrow('top frame');
});

it('leaves nothing in the log of a text that was still being written down', async () => {
  frameAnswers({ ...INSERTED, 'take-back': () => ({ done: null }) });
  const { owner } = await fromPanel('tab.view', {});
  await touchesBetween('2000', '2999').then((all) => Promise.all(all.map(({ id }) => dropTouch(id))));
  expect(await insert(7, 'Hello again', owner, SOURCE)).toMatchObject({ done: {} });
  expect(await takeBack(7)).toEqual({ done: null });
  await written();
  expect(await touches()).toEqual([]);
});
