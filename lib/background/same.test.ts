import { beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '@/lib/model/page';
import { database } from '@/lib/store/db';
import { fromPanel, loadPage, newWorld, openPanel, orderFacts, orderPage, setClock } from './testing/world';

const PHONE = '+79000000001';

beforeEach(async () => {
  await newWorld();
  await openPanel(7);
});

const who = (id: string, name: string, more: Facts = {}): Facts => ({
  clientId: { value: id },
  clientName: { value: name },
  phones: { value: [PHONE] },
  ...more,
});

async function show(number: string, facts: Facts) {
  await loadPage(orderPage(number), orderFacts(number, 'new', facts), { tabId: 7 });
  return fromPanel('tab.view', {});
}

async function note(id: string, text: string) {
  const { owner } = await fromPanel('tab.view', {});
  await fromPanel('note.save', { id, owner, text, revision: null });
  await fromPanel('guide.save', { owner, guideId: 'g', path: [id] });
  await fromPanel('values.save', { owner, values: { [`client.${id}`]: text } });
}

const clients = async () => (await database()).clients.toArray();
const notesSeen = async () => (await fromPanel('tab.view', {})).notes.map(({ text }) => text).sort();

describe('two accounts of one person', () => {
  it('are joined by themselves, with everything that is kept for either', async () => {
    await show('1', who('311', 'Анна Петрова', { emails: { value: ['anna@example.com'] } }));
    await note('n1', 'Первая');
    setClock('2026-03-02T10:00:00.000Z');
    const view = await show('2', who('400', 'Petrova Anna', { emails: { value: ['petrova@example.org'] } }));
    expect(view.clients).toHaveLength(1);
    expect(view.same.joins).toMatchObject([
      { by: 'rule', reasons: [{ because: 'same-phone' }, { because: 'same-name' }, { because: 'other-email' }] },
    ]);
    expect(view).toMatchObject({ notes: [{ text: 'Первая' }], guides: [{ path: ['n1'] }] });
    expect(await clients()).toMatchObject([{ emails: ['anna@example.com', 'petrova@example.org'] }]);
  });

  it('are two again by one word of the manager, and stay two', async () => {
    await show('1', who('311', 'Анна Петрова'));
    await note('n1', 'Первая');
    setClock('2026-03-02T10:00:00.000Z');
    const { same } = await show('2', who('400', 'Петрова Анна'));
    await note('n2', 'После');
    expect(await fromPanel('client.split', { joinId: same.joins[0]?.id ?? '' })).toEqual({ done: true });
    expect(await fromPanel('client.split', { joinId: same.joins[0]?.id ?? '' })).toEqual({ done: false });

    const second = await show('2', who('400', 'Петрова Анна'));
    expect(second).toMatchObject({ clients: [{ accounts: ['getcourse|example.getcourse.ru|400'] }], notes: [] });
    expect(second.same.apart).toMatchObject([{ names: ['Анна Петрова'] }]);
    await show('1', who('311', 'Анна Петрова'));
    expect(await notesSeen()).toEqual(['Первая', 'После']);
    expect(await clients()).toHaveLength(2);

    // Taken back: it was one person after all.
    await show('2', who('400', 'Петрова Анна'));
    const { owner } = await fromPanel('tab.view', {});
    const [other] = second.same.apart;
    await fromPanel('client.unpart', { owner, otherId: other?.id ?? '' });
    await show('2', who('400', 'Петрова Анна'));
    expect(await clients()).toHaveLength(1);
    expect(await notesSeen()).toEqual(['Первая', 'После']);
  });
});

describe('who is likely the same', () => {
  it('is suggested, joined by the manager, and split with nothing lost', async () => {
    await show('1', who('311', 'Анна Петрова'));
    await note('n1', 'Первая');
    setClock('2026-03-02T10:00:00.000Z');
    const view = await show('2', who('400', 'Анна Иванова'));
    await note('n2', 'Вторая');
    const [likely] = view.same.likely;
    expect(likely).toMatchObject({ tier: 'likely', client: { names: ['Анна Петрова'] } });
    expect(likely?.reasons.map(({ because }) => because)).toEqual(['same-phone', 'other-family-name']);

    const { owner } = await fromPanel('tab.view', {});
    expect(await fromPanel('client.join', { owner, otherId: likely?.client.id ?? '' })).toEqual({ done: true });
    expect(await notesSeen()).toEqual(['Вторая', 'Первая']);
    // What still speaks of the one that is no more is kept with the other.
    await fromPanel('note.save', { id: 'n3', owner, text: 'Поздняя', revision: null });
    expect(await notesSeen()).toEqual(['Вторая', 'Первая', 'Поздняя']);

    const joined = await fromPanel('tab.view', {});
    expect(joined.same.likely).toEqual([]);
    await fromPanel('client.split', { joinId: joined.same.joins[0]?.id ?? '' });
    const all = await clients();
    expect(all.map(({ values }) => values)).toEqual(
      expect.arrayContaining([{ 'client.n1': 'Первая' }, { 'client.n2': 'Вторая' }]),
    );
    expect(await (await database()).notes.count()).toBe(3);
    expect((await (await database()).guides.toArray()).map(({ path }) => path[0]).sort()).toEqual(['n1', 'n2']);
  });

  it('is not suggested again once told apart, nor shown with its notes', async () => {
    await show('1', who('311', 'Анна Петрова'));
    await note('n1', 'Первая');
    const view = await show('2', who('400', 'Анна Иванова'));
    const otherId = view.same.likely[0]?.client.id ?? '';
    expect(await fromPanel('client.part', { owner: view.owner, otherId })).toEqual({ done: true });
    const after = await fromPanel('tab.view', {});
    expect(after.same).toMatchObject({ likely: [], apart: [{ id: otherId }] });
    expect(after.notes).toEqual([]);
  });

  it('of a chat: the manager’s word gives the chat a record of its own', async () => {
    await show('1', who('311', 'Анна Петрова'));
    const page = {
      site: 'whatsapp',
      kind: 'chat',
      host: 'web.whatsapp.com',
      url: 'https://web.whatsapp.com/',
      recordId: null,
    } as const;
    await loadPage(page, { clientName: { value: '☀️' }, phones: { value: [PHONE] } }, { tabId: 7 });
    const view = await fromPanel('tab.view', {});
    const [likely] = view.same.likely;
    expect(view.owner).toBe(likely?.client.id);
    await fromPanel('client.part', { owner: view.owner, otherId: likely?.client.id ?? '' });
    expect(await clients()).toHaveLength(2);
    expect(await fromPanel('client.part', { owner: 'page:gone', otherId: 'x' })).toEqual({ done: false });
  });
});

it('relatives are told apart: none of the other’s notes', async () => {
  await show('1', who('311', 'Иван Петров'));
  await note('n1', 'Про Ивана');
  const view = await show('2', who('400', 'Анна Петрова'));
  expect(view).toMatchObject({ notes: [], same: { likely: [], possible: [{ tier: 'possible' }] } });
  expect(view.same.possible[0]?.reasons.map(({ because }) => because)).toEqual(['same-phone', 'other-given-name']);
});
