import { beforeEach, describe, expect, it } from 'vitest';
import {
  contentSender,
  fromFrame,
  fromPanel,
  knock,
  newWorld,
  openPanel,
  orderPage,
  pageSender,
  TOKEN,
} from './testing/world';

const hello = { cuebook: 'content', call: 'frame.hello', in: { page: null } };
const settings = { cuebook: 'ui', call: 'settings.read', in: {} };

beforeEach(() => newWorld());

describe('who may speak', () => {
  it('answers a content script of ours and a page of ours', async () => {
    expect(await knock(hello, contentSender())).toMatchObject({ ok: { enabled: true } });
    expect(await knock(settings, pageSender('/popup.html'))).toMatchObject({ ok: { country: 'RU' } });
    expect(await knock(settings, pageSender('/options.html'))).toMatchObject({ ok: { country: 'RU' } });
  });

  it.each([
    ['another extension', hello, { ...contentSender(), id: 'other-extension' }],
    ['nobody', hello, {}],
    ['a content call of a page of ours', hello, pageSender('/panel.html', { tabId: 7 })],
    ['a content call without a tab', hello, { ...contentSender(), tab: undefined }],
    ['a ui call of a content script', settings, contentSender()],
    ['a ui call of a page of ours that has no business', settings, pageSender('/other.html')],
    ['a ui call of a framed popup', settings, pageSender('/popup.html', { tabId: 7 })],
    ['a ui call of a panel that fills its tab', settings, pageSender('/panel.html', { tabId: 7, frameId: 0 })],
    ['a ui call of a panel that showed no token', settings, pageSender('/panel.html', { tabId: 7 })],
    ['a look-alike address', settings, { ...pageSender('/popup.html'), url: 'https://hostile.example/popup.html' }],
  ])('leaves unanswered: %s', async (_, message, sender) => {
    expect(await knock(message, sender)).toBeUndefined();
  });
});

describe('what may be said', () => {
  it.each([
    ['no object', 'frame.hello'],
    ['null', null],
    ['no input', { cuebook: 'content', call: 'frame.hello' }],
    ['an unknown call', { ...hello, call: 'frame.steal' }],
    ['a call from the prototype', { ...hello, call: 'constructor' }],
    ['a call of the other contract', { ...hello, call: 'settings.read', in: {} }],
    ['an additional key', { ...hello, in: { page: null, tab: 3 } }],
    ['a wrong kind', { ...hello, in: { page: { ...orderPage('1'), kind: 'spell' } } }],
    ['an address that runs', { ...hello, in: { page: { ...orderPage('1'), url: 'javascript:alert(1)' } } }],
    [
      'too many rows',
      { ...hello, call: 'frame.read', in: { page: orderPage('1'), facts: {}, rows: Array(10_001).fill(null) } },
    ],
  ])('leaves unanswered: %s', async (_, message) => {
    expect(await knock(message, contentSender())).toBeUndefined();
  });

  it('answers with words when the call itself fails', async () => {
    const undo = { cuebook: 'ui', call: 'log.go-undo', in: { id: 'none' } };
    expect(await knock(undo, pageSender('/popup.html'))).toEqual({ error: 'Error: unknown event' });
  });
});

describe('the handshake', () => {
  it('opens the panel for the token of its own tab, and again when it asks again', async () => {
    await openPanel(7);
    expect(await fromPanel('settings.read', {}, 7)).toMatchObject({ country: 'RU' });
    await expect(fromPanel('settings.read', {}, 8)).rejects.toThrow('no answer');
    expect(await fromPanel('panel.hello', { token: TOKEN }, 7)).toEqual({ ok: true });
  });

  it('refuses a wrong token, a token of another tab and one where none was registered', async () => {
    expect(await fromPanel('panel.hello', { token: TOKEN }, 7)).toEqual({ ok: false });
    await fromFrame('panel.register', { token: TOKEN }, { tabId: 7 });
    expect(await fromPanel('panel.hello', { token: `${TOKEN}x` }, 7)).toEqual({ ok: false });
    expect(await fromPanel('panel.hello', { token: TOKEN }, 8)).toEqual({ ok: false });
    await expect(fromPanel('settings.read', {}, 7)).rejects.toThrow('no answer');
  });

  it('verifies one document, not the frames beside it', async () => {
    await openPanel(7);
    expect(await knock(settings, pageSender('/panel.html', { tabId: 7, document: 'panel-2' }))).toBeUndefined();
  });

  it('forgets the panel when the page registers a new one', async () => {
    await openPanel(7);
    await fromFrame('panel.register', { token: `${TOKEN}-2` }, { tabId: 7 });
    await expect(fromPanel('settings.read', {}, 7)).rejects.toThrow('no answer');
  });

  it('takes a token from the top frame only', async () => {
    await expect(fromFrame('panel.register', { token: TOKEN }, { frameId: 3 })).rejects.toThrow('top frame');
  });
});
