// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { all, click, one, show, type } from '@/components/testing';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { Options } from './options';

/** A background that keeps the settings and tells of the change. */
async function open() {
  let stored: Settings = { ...DEFAULT_SETTINGS, variables: { 'login.url': 'https://example.com' } };
  const saves: Partial<Settings>[] = [];
  const screen = await show(<Options />, {
    'settings.read': () => stored,
    'settings.save': ({ settings }) => {
      const variables = Object.entries({ ...stored.variables, ...settings.variables });
      stored = { ...stored, ...settings, variables: Object.fromEntries(variables.filter(([, value]) => value !== '')) };
      saves.push(settings);
      return null;
    },
    'log.list': () => [],
  });
  const storedVariables = () => stored.variables;
  const settle = async () => {
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await screen.announce(['settings']);
  };
  /** What an import does: other settings stand there, and everyone is told. */
  const replace = async (settings: Settings) => {
    stored = settings;
    await screen.announce(['settings']);
  };
  return { ...screen, saves, settle, replace, storedVariables };
}

const named = (css: string) => [...document.querySelectorAll(css)].map(({ textContent }) => textContent);

describe('the options', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('save what is typed once, a moment after the last key', async () => {
    const { saves, settle } = await open();
    await type(one('settings-name'), 'Ol');
    await type(one('settings-name'), 'Olga');
    expect(saves).toEqual([]);
    await settle();
    expect(saves).toEqual([{ managerName: 'Olga' }]);
    expect(one('settings-state').textContent).toBe('Saved');
    expect(one('settings-name')).toHaveProperty('value', 'Olga');
  });

  test('name their sections in the order in which they stand', async () => {
    await open();
    await vi.waitFor(() => expect(named('nav a').length).toBeGreaterThan(10));
    expect(named('nav a')).toEqual(named('main h2'));
    const first = document.querySelector('nav a');
    expect(document.querySelector(`${first?.getAttribute('href')}`)?.textContent).toBe(first?.textContent);
  });

  test('save at once when the page is left', async () => {
    const { saves } = await open();
    await type(one('settings-school'), 'Lighthouse');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(saves).toHaveLength(1);
  });

  test('speak another language as soon as it is chosen', async () => {
    const { settle } = await open();
    await type(one('settings-locale'), 'ru');
    await settle();
    expect(document.querySelector('h1')?.textContent).toBe('Настройки Суфлёра');
    expect(document.documentElement.lang).toBe('ru');
  });

  test('switch the theme', async () => {
    const { settle } = await open();
    await type(one('settings-theme'), 'dark');
    await settle();
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  test('switch a site off and on', async () => {
    const { saves, settle } = await open();
    await click(one('site-bitrix24'));
    await settle();
    expect(saves.at(-1)?.sitesOff).toEqual(['bitrix24']);
    await click(one('site-bitrix24'));
    await settle();
    expect(saves.at(-1)?.sitesOff).toEqual([]);
  });

  test('switch the contact log off', async () => {
    const { saves, settle } = await open();
    await click(one('contact-log'));
    await settle();
    expect(saves).toEqual([{ contactLog: false }]);
  });

  test('show what an import brought, also where something was typed before', async () => {
    const { settle, replace } = await open();
    await type(one('settings-name'), 'Olga');
    await type(one('variable-value'), 'https://example.org');
    await settle();
    await replace({ ...DEFAULT_SETTINGS, managerName: 'Vera', variables: { 'gift.name': 'book' } });
    expect(one('settings-name')).toHaveProperty('value', 'Vera');
    expect(all('variable-name').map((name) => (name instanceof HTMLInputElement ? name.value : ''))).toEqual([
      'gift.name',
    ]);
  });

  test('never send a variable that would be refused', async () => {
    const { saves, settle } = await open();
    await click(one('variable-add'));
    const [, name] = all('variable-name');
    const [, value] = all('variable-value');
    if (!name || !value) throw new Error('no new row');
    await type(name, 'card');
    await type(value, '0000');
    await settle();
    expect(saves.at(-1)?.variables).toEqual({});
    expect(name.getAttribute('aria-invalid')).toBe('true');
    await type(name, 'payment.cardNumber');
    await settle();
    expect(saves.at(-1)?.variables).toEqual({ 'payment.cardNumber': '0000' });
  });

  test('a renamed or removed variable goes, and what another window added stays', async () => {
    const { saves, settle, replace, storedVariables } = await open();
    await type(one('variable-name'), 'login.address');
    await settle();
    expect(saves.at(-1)).toEqual({ variables: { 'login.url': '', 'login.address': 'https://example.com' } });
    await replace({ ...DEFAULT_SETTINGS, variables: { ...storedVariables(), 'gift.name': 'book' } });
    const [remove] = document.querySelectorAll('[aria-label="Remove the variable"]');
    if (remove) await click(remove);
    await settle();
    expect(saves.at(-1)).toEqual({ variables: { 'login.address': '' } });
    expect(storedVariables()).toEqual({ 'gift.name': 'book' });
  });
});
