import { beforeEach, expect, it } from 'vitest';
import { toBase64 } from '@/lib/model/base64';
import { layerEdit } from '@/lib/model/layer';
import type { Picture } from '@/lib/model/picture';
import { edited, entryOf } from '@/lib/playbook/layer';
import { PACKS } from '@/lib/playbook/packs/all';
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
const PLACE = { playbookId: 'online-school', part: 'scripts' } as const;
const ID = 'order.greeting-unpaid';
const PICTURE: Picture = {
  name: 'рассрочка.png',
  type: 'image/png',
  alt: 'Рассрочка',
  data: toBase64(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])),
};
const REF = { playbookId: PLACE.playbookId, scriptId: ID, name: PICTURE.name };
const SHOWN = { refresh: () => null, 'insert-picture': () => ({ done: { editor: 'lexical', ms: 2 } }) };

const owner = async () => (await fromPanel('tab.view', {})).owner;
const relay = async (input: { picture: typeof REF; owner: string }, from = {}) =>
  fromFrame('relay.picture', input, { ...FROM, ...from });

beforeEach(async () => {
  await newWorld();
  const theirs = entryOf(PACKS, { ...PLACE, id: ID });
  const change = theirs && edited(PLACE, undefined, theirs, { ...theirs, pictures: [PICTURE] } as typeof theirs);
  if (!change) throw new Error('nothing changed');
  await fromPopup('playbook.change', { edit: layerEdit({ changes: [change] }) });
  await loadPage(PAGE, orderFacts('25428', 'new'));
  await fromFrame('frame.composer', { label: 'Comment', note: null }, { ...FROM, frameId: 0 });
  await openPanel();
  frameAnswers(SHOWN);
});

it('their bytes go by a call of their own, and with no list', async () => {
  expect(await fromPanel('picture.list', {})).toEqual([
    {
      playbookId: PLACE.playbookId,
      scriptId: ID,
      pictures: [{ name: PICTURE.name, type: 'image/png', alt: 'Рассрочка', bytes: 11 }],
    },
  ]);
  expect(await fromPanel('picture.read', { picture: REF })).toEqual(PICTURE);
  expect(await fromPanel('picture.read', { picture: { ...REF, name: 'gone.png' } })).toBeNull();
  const list = await fromPanel('playbook.list', {});
  const found = await fromFrame('slash.find', { query: 'не оплачен', opening: false }, FROM);
  expect(found?.texts[0]).toMatchObject({ source: { id: ID } });
  expect(JSON.stringify([list, found])).not.toContain(PICTURE.data);
  expect(JSON.stringify(await fromPopup('playbook.layer', {}))).toContain(PICTURE.data);
});

it('one is put into the composer last used, with the bytes that the playbook has', async () => {
  const asked = frameAnswers(SHOWN);
  expect(await relay({ picture: REF, owner: await owner() })).toMatchObject({ done: { editor: 'lexical' } });
  expect(asked.at(-1)).toEqual({ call: 'insert-picture', in: { picture: PICTURE }, tabId: 7, frameId: 0 });
});

it('is refused like a text: for somebody else, without a composer, from a frame that owns no panel', async () => {
  const asked = frameAnswers(SHOWN);
  const here = await owner();
  expect(await relay({ picture: REF, owner: 'page:somebody else' })).toMatchObject({ failed: 'record-changed' });
  await expect(relay({ picture: REF, owner: here }, { frameId: 3 })).rejects.toThrow('top frame');
  await expect(relay({ picture: REF, owner: here }, { url: 'https://other.example/' })).rejects.toThrow('not switched');
  expect(await relay({ picture: { ...REF, name: 'gone.png' }, owner: here })).toMatchObject({ failed: 'picture-gone' });
  expect(asked.filter(({ call }) => call === 'insert-picture')).toEqual([]);
  await loadPage(orderPage('7002'), orderFacts('25429', 'new'));
  expect(await relay({ picture: REF, owner: await owner() })).toMatchObject({ failed: 'no-composer' });
});

it('brought by a page instead of named is not let in', async () => {
  const asked = frameAnswers(SHOWN);
  const forged = { picture: { ...REF, data: PICTURE.data, type: 'image/png' }, owner: await owner() };
  await expect(relay(forged)).rejects.toThrow();
  expect(asked.filter(({ call }) => call === 'insert-picture')).toEqual([]);
});

it('is not tried again where the frame was lost over it', async () => {
  const here = await owner();
  frameAnswers({ refresh: () => null, 'insert-picture': () => 'nonsense' });
  expect(await relay({ picture: REF, owner: here })).toEqual({ failed: 'no-answer', retry: false });
  frameAnswers({ refresh: () => null });
  expect(await relay({ picture: REF, owner: here })).toEqual({ failed: 'no-answer', retry: true });
});
