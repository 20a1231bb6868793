// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedTelegram } from '../../../test/sandbox/telegram/data';
import { renderTelegram, renderTelegramLogin, type TgRender } from '../../../test/sandbox/telegram/routes';
import { hashOf } from '../../../test/sandbox/telegram/view';
import { headerA } from '../../../test/sandbox/telegram/view-a';
import { bubblesK, topbarK } from '../../../test/sandbox/telegram/view-k';
import { type Shown, showPage } from '../../../test/show-page';
import { healthOf } from '../health';
import { telegram } from './site';

const NOW = new Date(2026, 10, 20, 12, 0);
const VIEW = { lang: 'ru', now: NOW } as const;
const state = seedTelegram(NOW);
const [DIMA, RAISA, GROUP, EMPTY] = state.chats.map(({ id }) => id);
const BOTH = ['a', 'k'] as const;

function chatOf(id: string | undefined) {
  const chat = state.chats.find((candidate) => candidate.id === id);
  if (!chat) throw new Error(`no chat ${id}`);
  return chat;
}

function open(one: 'a' | 'k', id: string | undefined, render: TgRender = {}): Shown {
  const chat = chatOf(id);
  const markup = renderTelegram(state, one, { ...VIEW, ...render, chatId: chat.id });
  return showPage(markup, `https://web.telegram.org/${one}/#${hashOf(chat, one)}`, NOW);
}

function facts(frame: Shown) {
  const page = telegram.recognise(frame);
  return page && telegram.read(frame, page);
}

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const NOBODY = {
  clientName: { missing: 'clientName' },
  clientId: { missing: 'clientId' },
  handle: { missing: 'handle' },
};

describe.each(BOTH)('a chat in %s', (one) => {
  it.each(['ru', 'en'] as const)('gives name, id and the last lines of the other side, in %s', (lang) => {
    const frame = open(one, DIMA, { lang });
    const handle = one === 'k' ? { value: 'dmitry_orlov' } : { missing: 'handle' };
    expect(telegram.recognise(frame)).toEqual({
      site: 'telegram',
      kind: 'chat',
      host: 'web.telegram.org',
      url: `https://web.telegram.org/${one}/#${one === 'k' ? '@dmitry_orlov' : DIMA}`,
      recordId: DIMA,
    });
    expect(facts(frame)).toEqual({
      clientName: { value: 'Дмитрий Орлов' },
      clientId: { value: DIMA },
      handle,
      phones: { missing: 'phones', why: 'hidden-number' },
      title: { missing: 'title' },
      lastIncoming: { value: '25428, не могу оплатить' },
      messages: {
        value: [
          { from: 'client', text: 'Здравствуйте! Вопрос по заказу', at: minutesAgo(1560) },
          { from: 'us', text: 'Слушаю вас 🙂\nКакой номер?', at: minutesAgo(70) },
          { from: 'client', text: '25428, не могу оплатить', at: minutesAgo(66) },
        ],
      },
    });
  });

  it('with somebody who has no public name has the number for its address', () => {
    const frame = open(one, RAISA);
    expect(telegram.recognise(frame)?.url).toBe(`https://web.telegram.org/${one}/#${RAISA}`);
    expect(facts(frame)).toMatchObject({ clientId: { value: RAISA }, handle: { missing: 'handle' } });
  });

  it('of a group has no client, whoever writes in it', () => {
    const nobody = (name: string) => ({ missing: name, why: 'group' });
    expect(facts(open(one, GROUP))).toMatchObject({
      clientName: nobody('clientName'),
      clientId: nobody('clientId'),
      handle: nobody('handle'),
      phones: nobody('phones'),
      title: { value: 'Чат потока' },
      lastIncoming: { value: 'Всем привет, звоните 8 900 000-22-33' },
    });
  });

  it('counts a line without words for who wrote last, and quotes words only', () => {
    const frame = open(one, DIMA);
    const added =
      one === 'a'
        ? '<div id="message-991" class="Message own"><div class="message-content media no-text"></div></div><div id="message-992" class="Message"><div class="message-content voice no-text"></div></div>'
        : '<div class="bubble photo is-out" data-mid="991"></div><div class="bubble voice-message" data-mid="992"><div class="message"><span class="time">12:00</span></div></div>';
    const lines = frame.$(one === 'a' ? '.Transition_slide-active .messages-container' : '.chat.active .bubbles-inner');
    const words = facts(frame)?.lastIncoming;
    (lines.querySelector('.message-date-group:last-child') ?? lines).insertAdjacentHTML('beforeend', added);
    const read = facts(frame)?.messages;
    expect(read && 'value' in read && read.value.slice(-2)).toMatchObject([
      { from: 'us', text: '[photo]' },
      { from: 'client', text: '[voice]' },
    ]);
    expect(facts(frame)?.lastIncoming).toEqual(words);
  });

  it('in which nobody has written has no messages', () => {
    expect(facts(open(one, EMPTY))).toMatchObject({
      clientName: { value: 'Нина Зорина' },
      messages: { missing: 'messages' },
    });
  });

  it('has one composer: no search, no caption, no twin, and none while an old message is changed', () => {
    const composersOf = (frame: Shown) =>
      [...frame.document.querySelectorAll<HTMLElement>('[contenteditable], input')].filter((element) =>
        telegram.isComposer?.(element, null),
      );
    const frame = open(one, DIMA, { caption: true, ...(RAISA && { formerId: RAISA }) });
    const composers = composersOf(frame);
    expect(composers).toHaveLength(1);
    expect(telegram.composerLabel?.(composers[0] ?? frame.document.body)).toBe('Сообщение');
    expect(composersOf(open(one, DIMA, { editing: true }))).toEqual([]);
  });

  it('opens no composer while an old message is changed', async () => {
    const field = (frame: Shown) =>
      frame.$('#editable-message-text, .input-message-input:not(.input-field-input-fake)');
    const [free, editing] = [open(one, DIMA), open(one, DIMA, { editing: true })].map(field);
    if (!free || !editing) throw new Error('no composer');
    expect(await telegram.openComposer?.(free)).toBe(free);
    expect(await telegram.openComposer?.(editing)).toBeNull();
  });

  it('says that nobody is logged in', () => {
    const frame = showPage(renderTelegramLogin(one), `https://web.telegram.org/${one}/`, NOW);
    expect(telegram.recognise(frame)).toBeNull();
    expect(telegram.unfit?.(frame)).toBe('logged-out');
    expect(telegram.unfit?.(open(one, DIMA))).toBeNull();
  });

  it('declares exactly the facts that it reads', () => {
    for (const { id } of state.chats) {
      const frame = open(one, id);
      expect(Object.keys(facts(frame) ?? {}).sort()).toEqual(Object.keys(telegram.pages.chat?.facts ?? {}).sort());
      expect(healthOf(telegram, frame)).toMatchObject({ unfit: null, composers: { count: 1 } });
    }
  });

  it('is none where the address names none', () => {
    for (const hash of ['', '#', '#settings', `#${DIMA}_scheduled`]) {
      const frame = open(one, DIMA);
      frame.location.hash = hash;
      expect(telegram.recognise(frame)).toBeNull();
    }
  });

  it('shows nobody while the address is the new one and the page the former one', () => {
    const frame = open(one, DIMA);
    telegram.recognise(frame);
    frame.location.hash = `#${hashOf(chatOf(EMPTY), one)}`;
    expect(telegram.recognise(frame)).toMatchObject({ recordId: null });
    expect(facts(frame)).toMatchObject({ ...NOBODY, messages: { missing: 'messages' } });
  });

  it('shows nobody while the header is the new one and the address the former one', () => {
    const frame = open(one, DIMA);
    telegram.recognise(frame);
    const header = one === 'a' ? headerA(chatOf(EMPTY), VIEW) : topbarK(chatOf(EMPTY), VIEW);
    frame.$('.MiddleHeader, .topbar').outerHTML = header.markup;
    expect(facts(frame)).toMatchObject(NOBODY);
  });
});

it('A without ids at its avatars goes by name and address changing together', () => {
  const bare = (frame: Shown) => {
    for (const avatar of frame.document.querySelectorAll('[data-peer-id]')) avatar.removeAttribute('data-peer-id');
  };
  const frame = open('a', DIMA);
  bare(frame);
  expect(facts(frame)).toMatchObject({ clientId: { value: DIMA } });
  frame.location.hash = `#${EMPTY}`;
  expect(facts(frame)).toMatchObject(NOBODY);
  frame.$('.MiddleHeader').outerHTML = headerA(chatOf(EMPTY), VIEW).markup;
  bare(frame);
  expect(facts(frame)).toMatchObject({ clientId: { value: EMPTY }, clientName: { value: 'Нина Зорина' } });
});

it('A reads the header that slides in, not the one that slides out', () => {
  const frame = open('a', DIMA);
  const slides = frame.$('.MiddleHeader .Transition');
  const out = headerA(chatOf(EMPTY), VIEW).markup.replace('Transition_slide-active', 'Transition_slide-from');
  slides.insertAdjacentHTML('afterbegin', out);
  expect(facts(frame)).toMatchObject({ clientName: { value: 'Дмитрий Орлов' }, clientId: { value: DIMA } });
});

it('K reads neither the chat behind, nor a bubble that a former chat left', () => {
  const frame = open('k', DIMA, RAISA ? { formerId: RAISA } : {});
  const left = bubblesK(chatOf(RAISA), VIEW).markup;
  frame.$('.chat.active .bubbles-inner').insertAdjacentHTML('beforeend', left);
  expect(facts(frame)).toMatchObject({
    clientName: { value: 'Дмитрий Орлов' },
    lastIncoming: { value: '25428, не могу оплатить' },
  });
});
