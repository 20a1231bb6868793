import { beforeEach, expect, it } from 'vitest';
import { fromFrame, fromPanel, loadPage, newWorld, openPanel, orderFacts, orderPage } from './testing/world';

const PAGE = orderPage('7001');
const FROM = { url: PAGE.url };
const COMMENT = 'Было: заказ\nСейчас: ждёт';

beforeEach(async () => {
  await newWorld();
  await loadPage(PAGE, orderFacts('25428', 'new'));
  await openPanel();
});

const use = () => fromFrame('frame.composer', { label: 'Комментарий', note: null }, FROM);
const write = (text: string) => fromFrame('frame.typed', { text }, FROM);
const hints = async () => (await fromPanel('tab.view', {})).hints;

it('hints at the wording of what is being written, until it is gone or another composer is used', async () => {
  await use();
  expect(await write('Дадим скидочку')).toEqual({ hints: true });
  expect(await hints()).toEqual([{ kind: 'diminutive', word: 'скидочку', plain: 'скидка' }]);
  expect(await write('Дадим скидку')).toEqual({ hints: false });
  expect(await hints()).toEqual([]);
  await write('Дадим скидочку');
  await use();
  expect(await hints()).toEqual([]);
});

it('names what a comment on a record lacks, and takes no line of a chat for one', async () => {
  await use();
  await write(COMMENT);
  expect(await hints()).toEqual([{ kind: 'comment', lacks: ['plan', 'figures'] }]);
  await loadPage({ ...PAGE, kind: 'chat' }, {});
  await use();
  expect(await write(COMMENT)).toEqual({ hints: false });
});

it('keeps nothing of a frame in which no composer was used', async () => {
  await write('Дадим скидочку');
  expect(await hints()).toEqual([]);
});
