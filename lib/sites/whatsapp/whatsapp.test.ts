// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedWhatsapp } from '../../../test/sandbox/whatsapp/data';
import { renderWhatsapp, type WaView } from '../../../test/sandbox/whatsapp/routes';
import { header, messages } from '../../../test/sandbox/whatsapp/view';
import { type Shown, showPage } from '../../../test/show-page';
import { healthOf } from '../health';
import { whatsapp } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const state = seedWhatsapp(NOW);

function chatOf(title: string) {
  const chat = state.chats.find((candidate) => candidate.title === title);
  if (!chat) throw new Error(`nobody is called ${title}`);
  return chat;
}

function open(title: string | null, change: (markup: string) => string = (markup) => markup, view: WaView = {}): Shown {
  const markup = renderWhatsapp(state, title === null ? view : { ...view, chatId: chatOf(title).id });
  return showPage(change(markup), 'https://web.whatsapp.com/', NOW);
}

function facts(frame: Shown) {
  const page = whatsapp.recognise(frame);
  return page && whatsapp.read(frame, page);
}

function lines(frame: Shown) {
  const read = facts(frame)?.messages;
  return read && 'value' in read ? read.value : [];
}

describe('an open chat', () => {
  it('gives name, phone and the last message of the other side', () => {
    const frame = open('Дима Орлов (курс)');
    expect(whatsapp.recognise(frame)).toEqual({
      site: 'whatsapp',
      kind: 'chat',
      host: 'web.whatsapp.com',
      url: 'https://web.whatsapp.com/send?phone=79000001122',
      recordId: '79000001122@c.us',
    });
    expect(facts(frame)).toEqual({
      clientName: { value: 'Дима Орлов (курс)' },
      clientId: { value: '79000001122@c.us' },
      phones: { value: ['+79000001122'] },
      title: { missing: 'title' },
      lastIncoming: { value: 'И оплата не прошла, что делать?' },
      messages: {
        value: [
          { from: 'client', text: 'Здравствуйте! Это по поводу запуска школы', at: '2026-11-20T05:50:00.000Z' },
          { from: 'us', text: 'Здравствуйте, Дмитрий! Да, слушаю вас.', at: '2026-11-20T05:54:00.000Z' },
          { from: 'client', text: '[voice]', at: null },
          { from: 'client', text: 'Я случайно оформил два заказа', at: '2026-11-20T08:46:00.000Z' },
          { from: 'client', text: 'И оплата не прошла, что делать?', at: '2026-11-20T08:48:00.000Z' },
        ],
      },
    });
  });

  it('reads the same in English, with a clock of twelve hours and the month first', () => {
    const [russian, english] = ['ru', 'en'].map((lang) =>
      facts(open('Дима Орлов (курс)', undefined, { lang: lang === 'en' ? 'en' : 'ru' })),
    );
    expect(english).toEqual(russian);
  });

  it('without marks of direction goes by the sender and the ticks, and leaves out what tells neither', () => {
    const said = [
      { from: 'us', text: 'Инна, добрый день!', at: '2026-11-20T07:25:00.000Z' },
      { from: 'client', text: 'Добрый 🙂\nКогда старт?', at: '2026-11-20T07:27:00.000Z' },
    ];
    expect(lines(open('Инна Рогова'))).toEqual(said);
    const bare = open('Инна Рогова', (markup) => markup.replaceAll('] Инна Рогова: "', '] ~Инна: "'));
    expect(lines(bare)).toEqual(said.slice(0, 1));
  });

  it('counts a line without words for who wrote last, and quotes words only', () => {
    const frame = open('Дима Орлов (курс)');
    const add = (side: string, inside: string) =>
      frame
        .$('#main .messages')
        .insertAdjacentHTML('beforeend', `<div class="message-${side}" data-id="${inside.length}">${inside}</div>`);
    add('out', '<img src="blob:https://web.whatsapp.com/1">');
    add(
      'in',
      '<div class="quoted-mention"><img src="blob:https://web.whatsapp.com/1"></div><span data-icon="audio-play"></span>',
    );
    add('in', '<span>Данное сообщение удалено</span><img class="emoji" alt="😀" src="data:,">');
    expect(lines(frame).slice(-3)).toMatchObject([
      { from: 'client', text: 'И оплата не прошла, что делать?' },
      { from: 'us', text: '[photo]' },
      { from: 'client', text: '[voice]' },
    ]);
    expect(facts(frame)?.lastIncoming).toEqual({ value: 'И оплата не прошла, что делать?' });
  });

  it('in which nobody has written has no messages', () => {
    expect(facts(open('Глеб Стоянов'))).toMatchObject({
      clientName: { value: 'Глеб Стоянов' },
      messages: { missing: 'messages' },
      lastIncoming: { missing: 'lastIncoming' },
    });
  });

  it('of an unsaved contact has a phone for its title, and no name', () => {
    const expected = { clientName: { missing: 'clientName' }, phones: { value: ['+79000004455'] } };
    expect(facts(open('+7 900 000-44-55'))).toMatchObject(expected);
    const bare = open('+7 900 000-44-55', (markup) => markup.replace(/data-id="[^"]+_/g, 'data-id="'));
    expect(facts(bare)).toMatchObject({ ...expected, phones: { value: ['+7 900 000-44-55'] } });
  });

  it('has the address that leads to it, where its phone is known', () => {
    const address = (title: string) => whatsapp.recognise(open(title))?.url;
    expect(address('+7 900 000-44-55')).toBe('https://web.whatsapp.com/send?phone=79000004455');
    for (const title of ['Отдел продаж', 'Полина', 'Сергей Громов']) {
      expect(address(title)).toBe('https://web.whatsapp.com/');
    }
  });

  it('of a group has neither client nor phone, whoever writes in it', () => {
    expect(facts(open('Отдел продаж'))).toMatchObject({
      clientName: { missing: 'clientName', why: 'group' },
      clientId: { missing: 'clientId', why: 'group' },
      title: { value: 'Отдел продаж' },
      phones: { missing: 'phones', why: 'group' },
    });
  });

  it('with a hidden number has no phone', () => {
    expect(facts(open('Полина'))).toMatchObject({
      clientId: { value: '84000000000017@lid' },
      phones: { missing: 'phones', why: 'hidden-number' },
    });
  });

  it('in a build with bare message ids has a name alone', () => {
    expect(facts(open('Сергей Громов'))).toMatchObject({
      clientName: { value: 'Сергей Громов' },
      clientId: { missing: 'clientId' },
      phones: { missing: 'phones' },
      lastIncoming: { value: 'Спасибо, подумаю до пятницы' },
    });
  });

  it('whose messages disagree, or whose title is another number, has no phone', () => {
    const mixed = open('Дима Орлов (курс)', (markup) => markup.replace('true_79000001122', 'true_79000009999'));
    expect(facts(mixed)).toMatchObject({ phones: { missing: 'phones' }, clientId: { missing: 'clientId' } });
    const titled = open('+7 900 000-44-55', (markup) => markup.replaceAll('79000004455@c.us', '79000009999@c.us'));
    expect(facts(titled)?.phones).toEqual({ missing: 'phones' });
  });

  it('says what is missing without header and messages', () => {
    const bare = open('Полина', (markup) =>
      markup.replace(/<header.*?<\/header>/s, '').replace(/class="message-in"/g, ''),
    );
    expect(facts(bare)).toMatchObject({ clientName: { missing: 'clientName' } });
  });
});

describe('a switch of chats', () => {
  const DIMA = { recordId: '79000001122@c.us' };
  const nobody = {
    clientName: { missing: 'clientName' },
    phones: { missing: 'phones' },
    clientId: { missing: 'clientId' },
  };

  it('whose header comes first shows nobody until the messages are there', () => {
    const frame = open('Дима Орлов (курс)');
    expect(whatsapp.recognise(frame)).toMatchObject(DIMA);
    frame.$('#main header').outerHTML = header(chatOf('+7 900 000-44-55'), 'ru').markup;
    expect(whatsapp.recognise(frame)).toMatchObject({ recordId: null, url: 'https://web.whatsapp.com/' });
    expect(facts(frame)).toMatchObject({ ...nobody, messages: { missing: 'messages' } });
    frame.$('[aria-selected="true"]').setAttribute('aria-selected', 'false');
    frame.$('[data-chat="79000004455@c.us"]').setAttribute('aria-selected', 'true');
    frame.$('#main .messages').outerHTML = messages(chatOf('+7 900 000-44-55'), 'ru').markup;
    expect(facts(frame)).toMatchObject({ phones: { value: ['+79000004455'] } });
  });

  it('whose messages come first shows nobody until the header is there', () => {
    const frame = open('Дима Орлов (курс)');
    whatsapp.recognise(frame);
    frame.$('#main .messages').outerHTML = messages(chatOf('+7 900 000-44-55'), 'ru').markup;
    expect(facts(frame)).toMatchObject(nobody);
  });

  it('that stays half done was none: a contact was renamed', () => {
    let now = NOW.getTime();
    const frame = { ...open('Дима Орлов (курс)'), now: () => new Date(now) };
    whatsapp.recognise(frame);
    frame.$('#main header span[title]').title = 'Дмитрий Орлов';
    expect(whatsapp.recognise(frame)).toMatchObject({ recordId: null });
    now += 6000;
    expect(whatsapp.recognise(frame)).toMatchObject(DIMA);
  });
});

it('is no page while no chat is open', () => {
  expect(whatsapp.recognise(open(null))).toBeNull();
});

it('says that nobody is logged in', () => {
  const frame = open(null, undefined, { login: true });
  expect(whatsapp.recognise(frame)).toBeNull();
  expect(whatsapp.unfit?.(frame)).toBe('logged-out');
  expect(whatsapp.unfit?.(open('Полина'))).toBeNull();
});

it('writes into the message field, not into the search or the caption of a picture', () => {
  const frame = open('Полина', undefined, { caption: true });
  const page = whatsapp.recognise(frame);
  const composer = frame.$('#main footer [contenteditable]');
  expect(whatsapp.isComposer?.(composer, page)).toBe(true);
  expect(whatsapp.composerLabel?.(composer)).toBe('Введите сообщение');
  expect(whatsapp.isComposer?.(frame.$('[data-tab="3"]'), page)).toBe(false);
  expect(whatsapp.isComposer?.(frame.$('#media [contenteditable]'), page)).toBe(false);
});

it('declares exactly the facts that it reads, for every chat', () => {
  for (const { title } of state.chats) {
    const frame = open(title);
    expect(Object.keys(facts(frame) ?? {}).sort()).toEqual(Object.keys(whatsapp.pages.chat?.facts ?? {}).sort());
    expect(healthOf(whatsapp, frame)).toMatchObject({ unfit: null, composers: { count: 1 } });
  }
});
