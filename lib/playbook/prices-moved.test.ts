import { expect, it } from 'vitest';
import { NO_LAYER } from '@/lib/model/layer';
import { mergeLayer } from './layer';
import { schoolDiary } from './packs/school-diary';
import { pricesMoved } from './prices-moved';
import { priceOf } from './quote';

const [quote] = schoolDiary.quotes;
const id = quote?.id ?? '';
const pack = quote?.packages[0]?.id ?? '';
const TABLE = `${schoolDiary.id}/${id}`;

it('prices of an older version are those of the quote; what has no place is kept or let go', () => {
  const unknown = { 'gone/list': { 'a|0|1': 5 } };
  const own = { [`${pack}|0|1`]: 120, [`${pack}|10|2`]: 900, [`${pack}|99|1`]: 7, 'nothing|0|1': 8 };
  const { changes, left } = pricesMoved([schoolDiary], NO_LAYER, { [TABLE]: own, ...unknown });
  expect(left).toEqual(unknown);
  const [book] = mergeLayer([schoolDiary], { ...NO_LAYER, changes });
  const moved = book?.quotes.find((one) => one.id === id);
  if (!moved) throw new Error('no quote');
  expect(moved.prices).toHaveLength(2);
  expect(priceOf(moved, pack, 50, 1)).toBe(120);
  expect(priceOf(moved, pack, 5000, 2)).toBe(900);
});

it('begun again, it comes to the same; a text that was changed stays', () => {
  const prices = { [TABLE]: { [`${pack}|0|1`]: 120 } };
  const first = pricesMoved([schoolDiary], NO_LAYER, prices);
  const texts = first.changes.map((change) => ({ ...change, entry: { ...change.entry, text: 'Mine' } }));
  const layer = { ...NO_LAYER, changes: texts as typeof first.changes };
  const again = pricesMoved([schoolDiary], layer, prices);
  expect(again.changes).toEqual(texts);
});
