// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { all, click, one, show } from '@/components/testing';
import type { OwnSite } from '@/lib/messages/contract';
import { OwnSites } from './own-sites';

test('lists own domains, asks for a permission that an import did not bring, and takes one out', async () => {
  let sites: OwnSite[] = [
    { origin: 'https://school.example', site: 'getcourse', granted: true },
    { origin: 'http://portal.example:8080', site: 'bitrix24', granted: false },
  ];
  const { sent, announce } = await show(<OwnSites />, { 'site.own': () => sites });
  expect(all('own-site').map(({ dataset }) => [dataset.origin, dataset.granted])).toEqual([
    ['https://school.example', 'true'],
    ['http://portal.example:8080', 'false'],
  ]);
  expect(all('own-site-allow')).toHaveLength(1);
  await click(one('own-site-allow'));
  expect(sent.slice(-2)).toEqual([
    { call: 'site.expect', in: { origin: 'http://portal.example:8080', site: 'bitrix24' } },
    { call: 'requestAccess', in: 'http://portal.example:8080' },
  ]);
  await click(one('own-site-remove'));
  expect(sent.at(-1)).toEqual({ call: 'site.forget', in: { origin: 'https://school.example' } });
  sites = [];
  await announce(['settings']);
  expect(all('own-site')).toEqual([]);
});
