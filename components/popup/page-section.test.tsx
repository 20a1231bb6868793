// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { all, click, one, show } from '@/components/testing';
import type { SiteLook } from '@/lib/messages/contract';
import type { Health } from '@/lib/model/page';
import { PageSection } from './page-section';

const HEALTH: Health = {
  page: {
    site: 'getcourse',
    kind: 'order',
    host: 'school.example',
    url: 'https://school.example/sales/control/deal/update/id/7001',
    recordId: '7001',
  },
  unfit: null,
  facts: [
    { name: 'phones', state: 'found', by: [{ css: '.user-phone', seen: '2026-01', trust: 'seen', hits: 2 }] },
    {
      name: 'emails',
      state: 'missing',
      why: 'not-opened',
      by: [{ css: '.mail', seen: '2026-11', trust: 'guess', hits: 0 }],
    },
  ],
  rows: null,
  composers: { count: 1, by: [] },
  acts: ['take'],
};
const LOOK: SiteLook = { origin: 'https://school.example', state: 'on', site: 'getcourse', health: HEALTH };

const look = (part: Partial<SiteLook> = {}) => show(<PageSection />, { 'site.look': () => ({ ...LOOK, ...part }) });

test('offers an unknown domain by its host, tells the background first and asks within the click', async () => {
  const { sent } = await look({ state: 'own', health: null });
  expect(one('switch-on').textContent).toBe('Switch Cuebook on for school.example');
  await click(one('switch-on'));
  expect(sent.slice(-2)).toEqual([
    { call: 'site.expect', in: { origin: 'https://school.example', site: 'getcourse' } },
    { call: 'requestAccess', in: 'https://school.example' },
  ]);
});

test('says which fields were found, by which selector, and which were not, and why', async () => {
  await look();
  expect(one('health').textContent).toContain('GetCourse: Order');
  expect(one('health-fields').textContent).toBe('Fields found: 1 of 2');
  const [phones, emails] = all('health-fact');
  expect(phones?.textContent).toBe('Phonefound.user-phone ×\u00a02, seen 2026-01');
  expect(emails?.textContent).toBe(
    'E-mailnot foundopen that part of the page to load it.mail ×\u00a00, seen 2026-11, a guess',
  );
});

test.each([
  [{ health: { ...HEALTH, page: null, facts: [], unfit: 'logged-out' as const } }, 'You are not logged in here.'],
  [
    { health: { ...HEALTH, page: null, facts: [], unfit: 'not-staff' as const } },
    'You are not logged in here as staff.',
  ],
  [{ health: { ...HEALTH, page: null, facts: [] } }, 'This site is known, this page is not.'],
  [{ health: null }, 'The page does not answer. Reload it.'],
  [{ state: 'off' as const, health: null }, 'GetCourse is switched off in the options.'],
  [{ state: 'unknown' as const, site: null, health: null }, 'Cuebook does not know this page.'],
])('says in words what the page is: %o', async (part, words) => {
  await look(part);
  expect(one('page').textContent).toContain(words);
  expect(all('health-fact')).toEqual([]);
});

test('is silent where no web page is in front', async () => {
  await look({ origin: null, state: 'unknown', site: null, health: null });
  expect(all('page')).toEqual([]);
});

test('copies the report, masked', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Firefox/153.0', language: 'en', clipboard: { writeText } });
  await look();
  await click(one('health-copy'));
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledWith(
    expect.stringContaining(
      'Cuebook 0.0.1, Firefox 153.0\nSite: getcourse\nPage: order\nAddress: https://(own domain)/',
    ),
  );
  expect(one('toast').textContent).toContain('Copied.');
});
