// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { click, one, show } from '@/components/testing';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { ClientSearch } from './client-search';
import { MaskButton } from './mask-button';

test('what says who a client is is covered at once, and shown again', async () => {
  let stored: Settings = DEFAULT_SETTINGS;
  const { announce } = await show(
    <>
      <MaskButton />
      <ClientSearch onChoose={() => {}} />
    </>,
    {
      'settings.read': () => stored,
      'settings.save': ({ settings }) => {
        stored = { ...stored, ...settings };
        return null;
      },
    },
  );
  const isMasked = () => document.documentElement.hasAttribute('data-masked');
  expect(isMasked()).toBe(false);
  await click(one('mask'));
  await announce(['settings']);
  expect([isMasked(), one('mask').getAttribute('aria-pressed')]).toEqual([true, 'true']);
  await click(one('mask'));
  await announce(['settings']);
  await act(async () => {});
  expect(isMasked()).toBe(false);
});
