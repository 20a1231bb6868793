// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { seedInstagram } from '../../../test/sandbox/instagram/data';
import { renderDirect, renderFeed, renderLogin } from '../../../test/sandbox/instagram/routes';
import { heading, messages } from '../../../test/sandbox/instagram/view';
import { type Shown, showPage } from '../../../test/show-page';
import { healthOf } from '../health';
import { instagram } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const SITE = 'https://www.instagram.com';
const state = seedInstagram();
const [DIMA, LENA, GROUP, EMPTY] = state.threads.map(({ id }) => id);

function open(threadId = '', lang: 'ru' | 'en' = 'en', change = (markup: string) => markup): Shown {
  return showPage(change(renderDirect(state, { threadId, lang })), `${SITE}/direct/t/${threadId}/`, NOW);
}

function facts(frame: Shown) {
  const page = instagram.recognise(frame);
  return page && instagram.read(frame, page);
}

describe('a thread', () => {
  it.each(['en', 'ru'] as const)('gives name, handle and the last lines of the other side, in %s', (lang) => {
    const frame = open(DIMA, lang);
    expect(instagram.recognise(frame)).toEqual({
      site: 'instagram',
      kind: 'chat',
      host: 'www.instagram.com',
      url: `${SITE}/direct/t/${DIMA}/`,
      recordId: DIMA,
    });
    expect(facts(frame)).toEqual({
      clientName: { value: 'Дмитрий Орлов' },
      clientId: { value: DIMA },
      handle: { value: 'dmitry.orlov' },
      phones: { missing: 'phones', why: 'hidden-number' },
      title: { missing: 'title' },
      lastIncoming: { value: 'Сколько стоит и есть ли рассрочка?' },
      messages: {
        value: [
          { from: 'client', text: 'Здравствуйте, видел рекламу курса', at: null },
          { from: 'us', text: 'Здравствуйте! Чем помочь?', at: null },
          { from: 'client', text: 'Сколько стоит и есть ли рассрочка?', at: null },
          { from: 'client', text: '[photo]', at: null },
        ],
      },
    });
  });

  it('of somebody who gave no name has a handle alone, and keeps lines and emoji', () => {
    expect(facts(open(LENA))).toMatchObject({
      clientName: { missing: 'clientName' },
      clientId: { value: LENA },
      handle: { value: 'art_by_lena' },
      lastIncoming: { value: 'Добрый день 🎨\nМожно вопрос?' },
    });
  });

  it('of a group has neither client nor handle, though its lines link to people', () => {
    const nobody = (name: string) => ({ missing: name, why: 'group' });
    expect(facts(open(GROUP))).toMatchObject({
      clientName: nobody('clientName'),
      clientId: nobody('clientId'),
      handle: nobody('handle'),
      phones: nobody('phones'),
      title: { value: 'Запуск ноябрь' },
      lastIncoming: { value: 'Я' },
    });
  });

  it('in which nobody has written has no messages', () => {
    expect(facts(open(EMPTY))).toMatchObject({ handle: { value: 'mark.svetlov' }, messages: { missing: 'messages' } });
  });

  it('leaves out lines that do not tell whose they are', () => {
    const faceless = open(DIMA, 'en', (markup) => markup.replaceAll('<img alt="user-profile-picture">', ''));
    expect(facts(faceless)?.messages).toEqual({
      value: [{ from: 'us', text: 'Здравствуйте! Чем помочь?', at: null }],
    });
  });

  it('whose heading is not there yet is nobody’s, and no group either', () => {
    const early = open(DIMA, 'en', (markup) => markup.replace(/<div class="head">.*?<\/div>/s, ''));
    expect(facts(early)).toMatchObject({
      clientId: { missing: 'clientId' },
      handle: { missing: 'handle' },
      clientName: { missing: 'clientName' },
    });
  });
});

describe('a switch of threads', () => {
  const nobody = {
    clientId: { missing: 'clientId' },
    clientName: { missing: 'clientName' },
    handle: { missing: 'handle' },
  };
  const lena = state.threads[1];

  it('shows nobody while the address is the new one and the page the former one', () => {
    const frame = open(DIMA);
    instagram.recognise(frame);
    frame.location.pathname = `/direct/t/${LENA}/`;
    expect(instagram.recognise(frame)).toMatchObject({ recordId: null });
    expect(facts(frame)).toMatchObject({ ...nobody, messages: { missing: 'messages' } });
    if (!lena) throw new Error('no such thread');
    frame.$('.head').outerHTML = heading(lena, 'en').markup;
    frame.$('.lines').outerHTML = messages(lena, 'en').markup;
    expect(facts(frame)).toMatchObject({ clientId: { value: LENA }, handle: { value: 'art_by_lena' } });
  });

  it('shows nobody while two headings of two people stand there', () => {
    const frame = open(DIMA);
    if (lena) frame.$('.head').insertAdjacentHTML('afterend', heading(lena, 'en').markup);
    expect(facts(frame)).toMatchObject(nobody);
  });
});

it('the rest of the site is none of ours', () => {
  for (const path of ['/', '/direct/inbox/', '/dmitry.orlov/', '/p/abc/']) {
    const frame = showPage(renderFeed(), `${SITE}${path}`, NOW);
    expect(instagram.recognise(frame)).toBeNull();
    expect(instagram.unfit?.(frame)).toBeNull();
    for (const field of frame.document.querySelectorAll<HTMLElement>('textarea, [contenteditable]'))
      expect(instagram.isComposer?.(field, null)).toBe(false);
  }
});

it('says that nobody is logged in', () => {
  expect(instagram.unfit?.(showPage(renderLogin(), `${SITE}/accounts/login/`, NOW))).toBe('logged-out');
  expect(instagram.unfit?.(open(DIMA))).toBeNull();
});

it('writes into the message field, not into the search', () => {
  const frame = open(DIMA, 'ru');
  const composer = frame.$('[data-lexical-editor]');
  expect(instagram.isComposer?.(composer, null)).toBe(true);
  expect(instagram.composerLabel?.(composer)).toBe('Сообщение…');
  expect(instagram.isComposer?.(frame.$('input'), null)).toBe(false);
});

it('declares exactly the facts that it reads, for every thread', () => {
  for (const { id } of state.threads) {
    const frame = open(id);
    expect(Object.keys(facts(frame) ?? {}).sort()).toEqual(Object.keys(instagram.pages.chat?.facts ?? {}).sort());
    expect(healthOf(instagram, frame)).toMatchObject({ unfit: null, composers: { count: 1 } });
  }
});
