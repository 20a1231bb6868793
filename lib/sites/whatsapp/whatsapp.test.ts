// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedWhatsapp } from '../../../test/sandbox/whatsapp/data';
import { chatList, mainPane } from '../../../test/sandbox/whatsapp/view';
import { type Shown, showPage } from '../../../test/show-page';
import { whatsapp } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const { chats } = seedWhatsapp(NOW);

function open(title: string | null, change: (markup: string) => string = (markup) => markup): Shown {
  const chat = chats.find((candidate) => candidate.title === title);
  const search = '<div contenteditable="true" data-tab="3" role="textbox"></div>';
  const markup = `<body><div id="pane-side">${search}${chatList(chats, chat?.id ?? null).markup}</div>${chat ? mainPane(chat).markup : ''}</body>`;
  return showPage(change(markup), 'https://web.whatsapp.com/', NOW);
}

function facts(frame: Shown) {
  const page = whatsapp.recognise(frame);
  return page && whatsapp.read(frame, page);
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
      lastIncoming: { value: 'И оплата не прошла, что делать?' },
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
      clientName: { missing: 'clientName' },
      clientId: { missing: 'clientId' },
      title: { value: 'Отдел продаж' },
      phones: { missing: 'phones' },
    });
  });

  it('with a hidden number has no phone', () => {
    expect(facts(open('Полина'))).toMatchObject({
      clientId: { value: '84000000000017@lid' },
      phones: { missing: 'phones' },
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

it('is no page while no chat is open', () => {
  expect(whatsapp.recognise(open(null))).toBeNull();
});

it('writes into the message field, not into the search', () => {
  const frame = open('Полина');
  const page = whatsapp.recognise(frame);
  const composer = frame.$('#main footer [contenteditable]');
  expect(whatsapp.isComposer?.(composer, page)).toBe(true);
  expect(whatsapp.composerLabel?.(composer)).toBe('Введите сообщение');
  expect(whatsapp.isComposer?.(frame.$('[data-tab="3"]'), page)).toBe(false);
});
