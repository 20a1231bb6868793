import { beforeEach, describe, expect, it } from 'vitest';
import type { Facts, Page, RecordRow } from '@/lib/model/page';
import { database } from '@/lib/store/db';
import {
  fromFrame,
  fromPanel,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  setClock,
  TOKEN,
} from './testing/world';

beforeEach(async () => {
  await newWorld();
  await openPanel(7);
});

const deal: Page = {
  site: 'pipedrive',
  kind: 'deal',
  host: 'example.pipedrive.com',
  url: 'https://example.pipedrive.com/deal/77',
  recordId: '77',
};
const chat: Page = {
  site: 'whatsapp',
  kind: 'chat',
  host: 'web.whatsapp.com',
  url: 'https://web.whatsapp.com/',
  recordId: null,
};

const contact = (phone: string, email: string): Facts => ({ phones: { value: [phone] }, emails: { value: [email] } });

async function clients() {
  return (await database()).clients.toArray();
}

async function show(page: Page, facts: Facts, tabId = 7) {
  await loadPage(page, facts, { tabId });
  return fromPanel('tab.view', {}, tabId);
}

const owner = async () => (await fromPanel('tab.view', {})).owner;

describe('one client across pages', () => {
  it('is found by a phone and an e-mail however they are written', async () => {
    await show(orderPage('1'), orderFacts('25428', 'new', contact('8 (900) 000-00-01', 'Anna@Example.com')));
    await fromPanel('note.save', { id: 'n1', owner: await owner(), text: 'Звонить после шести', revision: null });

    setClock('2026-03-02T10:00:00.000Z');
    const byPhone = await show(deal, {
      clientId: { value: '5' },
      clientName: { value: 'Primerova Anna' },
      phones: { value: ['+7 900 000 00 01'] },
    });
    expect(byPhone.notes).toMatchObject([{ text: 'Звонить после шести' }]);
    const byMail = await show(chat, { emails: { value: ['anna@example.com'] } });
    expect(byMail.notes).toHaveLength(1);
    const other = await show(chat, { phones: { value: ['+7 900 000 00 02'] } });
    expect(other.notes).toEqual([]);
    expect(await clients()).toMatchObject([
      {
        phones: ['+79000000001'],
        emails: ['anna@example.com'],
        accounts: ['getcourse|example.getcourse.ru|311', 'pipedrive|example.pipedrive.com|5'],
        names: ['Анна Примерова', 'Primerova Anna'],
      },
    ]);
  });

  it('is recorded by itself only where an account comes with a contact', async () => {
    await show(chat, { clientId: { value: '79000000001' }, phones: { value: ['+79000000001'] } });
    expect(await clients()).toEqual([]);
    await show(orderPage('1'), orderFacts('25428', 'new'));
    expect(await clients()).toEqual([]);
    await show(orderPage('1'), orderFacts('25428', 'new', { phones: { value: ['+79000000001'] } }));
    expect(await clients()).toHaveLength(1);
  });

  it('is recorded from a chat when something is to be kept', async () => {
    await show(chat, { clientName: { value: 'Анна' }, phones: { value: ['+79000000001'] } });
    await fromPanel('note.save', { id: 'n1', owner: await owner(), text: 'Ждёт счёт', revision: null });
    await fromPanel('values.save', { owner: await owner(), values: { 'client.city': 'Пермь' } });
    const url = 'https://web.whatsapp.com/';
    const followUp = {
      owner: await owner(),
      clientName: 'Анна',
      reason: 'Счёт',
      dueAt: '2026-03-03T08:00:00.000Z',
      url,
    };
    await fromPanel('follow-up.create', { id: 'f1', followUp });
    const view = await fromPanel('tab.view', {});
    await fromPanel('guide.save', { owner: view.owner, guideId: 'g', path: ['a'] });
    expect(await clients()).toMatchObject([{ names: ['Анна'], values: { 'client.city': 'Пермь' } }]);
    expect(await fromPanel('tab.view', {})).toMatchObject({
      notes: [{ text: 'Ждёт счёт' }],
      followUps: [{ reason: 'Счёт' }],
      guides: [{ path: ['a'] }],
    });
  });

  it('keeps nothing for a page that the tab has left', async () => {
    await show(chat, { clientName: { value: 'Анна' }, phones: { value: ['+79000000001'] } });
    const left = await owner();
    await show({ ...chat, recordId: 'other' }, { clientName: { value: 'Борис' }, phones: { value: ['+79000000002'] } });
    await expect(fromPanel('note.save', { id: 'n', owner: left, text: 't', revision: null })).rejects.toThrow(
      'changed',
    );
    await expect(fromPanel('values.save', { owner: left, values: { a: 'b' } })).rejects.toThrow('changed');
    expect(await clients()).toEqual([]);
  });

  it('two who share a phone stay two: nothing is merged', async () => {
    await show(orderPage('1'), orderFacts('1', 'new', contact('+79000000001', 'anna@example.com')));
    const boris = { clientId: { value: '400' }, clientName: { value: 'Борис Примеров' } };
    const view = await show(
      orderPage('2'),
      orderFacts('2', 'new', { ...contact('+79000000001', 'boris@example.com'), ...boris }),
    );
    expect(await clients()).toHaveLength(2);
    expect(view.clients.map(({ names }) => names[0])).toEqual(['Борис Примеров']);
    expect(view.same).toMatchObject({ likely: [], possible: [{ client: { names: ['Анна Примерова'] } }] });
    // A page that shows keys of both adds neither's to the other.
    await show(deal, {
      phones: { value: ['+79000000001'] },
      emails: { value: ['anna@example.com', 'boris@example.com'] },
    });
    expect((await clients()).map(({ emails }) => emails).sort()).toEqual([['anna@example.com'], ['boris@example.com']]);
  });

  it('is completed by a list of people that shows the phone; nobody is made a client by standing there', async () => {
    await show(chat, { clientName: { value: 'Анна Котова' }, phones: { value: ['+7 900 000 00 01'] } });
    await fromPanel('note.save', { id: 'n1', owner: await owner(), text: 'Перезвонить', revision: null });
    const list: Page = {
      ...deal,
      kind: 'contact-list',
      url: 'https://example.pipedrive.com/persons/list',
      recordId: null,
    };
    const nothing = { number: null, status: null, amount: null, product: null, createdAt: null };
    const person = (id: string, phone: string): RecordRow => ({
      ...nothing,
      id,
      url: `https://example.pipedrive.com/person/${id}`,
      clientId: id,
      clientName: id === '5' ? 'Kotova Anna' : 'Person',
      phones: [phone],
      emails: [],
    });
    await loadPage(list, {}, {}, [person('5', '8 900 000-00-01'), person('6', '+7 900 000-00-06')]);
    expect(await clients()).toMatchObject([
      {
        phones: ['+79000000001'],
        names: ['Анна Котова', 'Kotova Anna'],
        accounts: ['pipedrive|example.pipedrive.com|5'],
      },
    ]);
    // A person's number is no deal's: the list has no records to be judged.
    expect((await fromPanel('tab.view', {})).rows).toEqual({ keep: 0, surplus: [], check: [] });
    const known = await show({ ...list, kind: 'contact', recordId: '5' }, { clientId: { value: '5' } });
    expect(known.notes).toMatchObject([{ text: 'Перезвонить' }]);
  });

  it('an unknown page keeps guide progress, but no note', async () => {
    const view = await fromPanel('tab.view', {});
    expect(view).toMatchObject({ page: null, clients: [], owner: 'page:', notes: [] });
    await expect(fromPanel('note.save', { id: 'n', owner: await owner(), text: 't', revision: null })).rejects.toThrow(
      'no client',
    );
    await expect(fromPanel('note.save', { id: 'n', owner: 'x', text: 't', revision: null })).rejects.toThrow(
      'unknown client',
    );
  });
});

it('shows facts in normal form and keeps absence', async () => {
  await fromFrame('panel.register', { token: TOKEN }, { tabId: 9 });
  await fromPanel('panel.hello', { token: TOKEN }, 9);
  const facts: Facts = {
    ...orderFacts('25428', 'in_work', contact('8 900 000-00-01', ' Anna@Example.com')),
    amount: { value: { value: 1990.5, currency: 'RUB' } },
    paymentLink: { missing: 'paymentLink' },
  };
  const { shown, facts: read } = await show(orderPage('1'), facts, 9);
  expect(shown).toMatchObject({
    phones: [{ text: '8 900 000-00-01', value: '+79000000001' }],
    emails: [{ value: 'anna@example.com' }],
    status: [{ value: 'in_work' }],
    amount: [{ value: '1990.5' }],
    recordNumber: [{ value: '25428' }],
  });
  expect(shown.paymentLink).toBeUndefined();
  expect(read.paymentLink).toEqual({ missing: 'paymentLink' });
});
