import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextSource } from '@/lib/model/touch';
import * as store from '@/lib/store/touches';
import { touchesBetween } from '@/lib/store/touches';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  fromPopup,
  HOST,
  killWorker,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  setClock,
} from './testing/world';

const GREETING: TextSource = { playbookId: 'online-school', kind: 'script', id: 'greeting', angle: null };
const PHONE = { phones: { value: ['+79000000001'] } };
const INSERTED = { done: { editor: 'lexical', ms: 3 } };
const all = () => touchesBetween('', '\uffff');

/** The card of order 501 with its client, and a composer that was used. */
beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  await openPanel();
  await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONE));
  await fromFrame('frame.composer', { label: 'a', note: null });
  frameAnswers({ refresh: () => null, ping: () => null, insert: () => INSERTED });
});

async function insert(source: TextSource | undefined = GREETING) {
  const { owner } = await fromPanel('tab.view', {});
  return fromFrame('relay.insert', { text: 'Здравствуйте', owner, source });
}

describe('a text in a composer', () => {
  it('is written down with what, whom, where and when', async () => {
    const { owner } = await fromPanel('tab.view', {});
    setClock('2026-03-02T09:05:00.000Z');
    expect(await insert()).toEqual(INSERTED);
    expect(await all()).toEqual([
      {
        id: expect.any(String),
        owner,
        kind: 'script',
        subject: 'greeting',
        part: null,
        playbookId: 'online-school',
        site: 'getcourse',
        host: HOST,
        recordId: '501',
        url: orderPage('501').url,
        at: '2026-03-02T09:05:00.000Z',
      },
    ]);
  });

  it('shows on the client’s every page, the last time of each text', async () => {
    await insert();
    setClock('2026-03-02T10:00:00.000Z');
    await insert();
    setClock('2026-03-02T10:01:00.000Z');
    await insert({ ...GREETING, kind: 'objection', id: 'dear', angle: 'В рассрочку' });
    await killWorker();
    await loadPage(orderPage('502'), orderFacts('25430', 'new', PHONE), { document: 'other' });
    expect((await fromPanel('tab.view', {})).sent).toMatchObject([
      { subject: 'dear', part: 'В рассрочку' },
      { subject: 'greeting', at: '2026-03-02T10:00:00.000Z', recordId: '501' },
    ]);
  });

  it('that was not proved is not written down', async () => {
    frameAnswers({ refresh: () => null, ping: () => null, insert: () => ({ failed: 'not-verified', retry: false }) });
    await insert();
    frameAnswers({ refresh: () => null, ping: () => null });
    await insert();
    expect(await all()).toEqual([]);
  });

  it('of no playbook is not written down, nor anything while the log is switched off', async () => {
    const { owner } = await fromPanel('tab.view', {});
    await fromFrame('relay.insert', { text: 'https://pay.example', owner });
    await fromPopup('settings.save', { settings: { contactLog: false } });
    await insert();
    expect(await all()).toEqual([]);
  });

  it('is inserted all the same where the log cannot be written', async () => {
    vi.spyOn(store, 'addTouch').mockRejectedValue(new Error('quota'));
    expect(await insert()).toEqual(INSERTED);
  });

  it('sent to somebody of whom only the chat is known makes them a client', async () => {
    const chat = { site: 'whatsapp', kind: 'chat', host: 'web.whatsapp.com', recordId: null } as const;
    const page = { ...chat, url: 'https://web.whatsapp.com/' };
    await loadPage(page, { phones: { value: ['+79000000009'] } }, { document: 'chat' });
    await fromFrame('frame.composer', { label: 'a', note: null }, { document: 'chat', url: page.url });
    expect((await fromPanel('tab.view', {})).clients).toEqual([]);
    await insert();
    const view = await fromPanel('tab.view', {});
    expect(view.sent).toMatchObject([{ owner: view.clients[0]?.id, subject: 'greeting' }]);
  });
});

describe('an act', () => {
  const relay = () =>
    fromFrame('relay.act', { act: { kind: 'take', recordId: '501', expectStatus: 'new' }, undoes: null });
  const submitted = { done: { before: { status: { code: 'new', text: 'Новый' } }, submitted: true as const } };

  it('is a fact once the page that comes back has proved it, and once only', async () => {
    frameAnswers({ act: () => submitted });
    const outcome = await relay();
    expect(await all()).toEqual([]);
    const comesBack = async (document: string) =>
      loadPage(orderPage('501'), orderFacts('25428', 'in_work', PHONE), { document });
    setClock('2026-03-02T09:00:05.000Z');
    await comesBack('after');
    await comesBack('again');
    const { owner } = await fromPanel('tab.view', {});
    const id = 'done' in outcome ? outcome.done.id : '';
    expect(await all()).toMatchObject([
      { id, owner, kind: 'act', subject: id, part: 'take', recordId: '501', at: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it('that failed is none', async () => {
    frameAnswers({ act: () => submitted });
    await relay();
    setClock('2026-03-02T09:00:05.000Z');
    await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONE), { document: 'after' });
    expect(await all()).toEqual([]);
  });
});

describe('what is kept for a client', () => {
  it('a step forward in a guide is a fact, the way back is none', async () => {
    const { owner } = await fromPanel('tab.view', {});
    const paths = [['ask'], ['ask', 'receipt'], ['ask']];
    for (const [minute, path] of paths.entries()) {
      setClock(`2026-03-02T09:1${minute}:00.000Z`);
      await fromPanel('guide.save', { owner, guideId: 'no-money', path });
    }
    expect(await all()).toMatchObject([
      { kind: 'guide-step', subject: 'no-money', part: 'ask', owner },
      { kind: 'guide-step', subject: 'no-money', part: 'receipt', owner },
    ]);
  });

  it('a note is a fact when it is new', async () => {
    const { owner } = await fromPanel('tab.view', {});
    await fromPanel('note.save', { id: 'n1', owner, text: 'one', revision: null });
    await fromPanel('note.save', { id: 'n1', owner, text: 'two', revision: 1 });
    expect(await all()).toMatchObject([{ kind: 'note', subject: 'n1', owner, recordId: '501' }]);
  });

  it('a follow-up is a fact when it is done, from wherever, and not a second time', async () => {
    const { owner } = await fromPanel('tab.view', {});
    const followUp = { owner, clientName: 'Анна', reason: 'Спросить', dueAt: '2026-03-03T09:00:00.000Z', url: null };
    await fromPanel('follow-up.create', { id: 'f1', followUp });
    await fromPanel('follow-up.create', { id: 'f2', followUp });
    await fromPopup('follow-up.close', { id: 'f1', state: 'done' });
    await fromPopup('follow-up.close', { id: 'f1', state: 'done' });
    await fromPopup('follow-up.close', { id: 'f2', state: 'dismissed' });
    expect(await all()).toMatchObject([{ kind: 'follow-up', subject: 'f1', owner, site: null, url: null }]);
  });
});
