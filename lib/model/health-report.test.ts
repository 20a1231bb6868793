import { describe, expect, it } from 'vitest';
import { healthReport, maskedAddress } from './health-report';
import type { Health } from './page';

const HEALTH: Health = {
  page: {
    site: 'getcourse',
    kind: 'order',
    host: 'school-of-vera.example',
    url: 'https://school-of-vera.example/sales/control/deal/update/id/828628777?utm=vera@example.com#+79000001122',
    recordId: '828628777',
  },
  unfit: null,
  facts: [
    {
      name: 'phones',
      state: 'found',
      by: [
        { css: '.user-phone', seen: '2026-01', trust: 'seen', hits: 2 },
        { css: 'a[href^="tel:"]', seen: '2026-11', trust: 'guess', hits: 0 },
      ],
    },
    { name: 'emails', state: 'missing', why: 'not-opened', by: [] },
    { name: 'recordNumber', state: 'found', by: [] },
  ],
  rows: { count: 3, by: [{ css: 'tr[data-key]', seen: '2026-04', trust: 'seen', hits: 3 }] },
  composers: { count: 1, by: [] },
  acts: ['take', 'comment'],
};

const report = (health: Health, origin = 'https://school-of-vera.example') =>
  healthReport({ version: '0.1.0', browser: 'Firefox 153', origin, site: 'getcourse', health });

describe('the health report', () => {
  it('says what was looked for and how much of it is there', () => {
    expect(report(HEALTH)).toBe(
      [
        'Cuebook 0.1.0, Firefox 153',
        'Site: getcourse',
        'Page: order',
        'Address: https://(own domain)/sales/control/deal/update/id/N',
        'phones: found',
        '  2 × .user-phone (seen 2026-01)',
        '  0 × a[href^="tel:"] (guess 2026-11)',
        'emails: missing (not-opened)',
        'recordNumber: found, by no selector',
        'rows: 3',
        '  3 × tr[data-key] (seen 2026-04)',
        'composers: 1',
        'acts: take, comment',
      ].join('\n'),
    );
  });

  it('says of a page that is none why', () => {
    const health: Health = { ...HEALTH, page: null, unfit: 'logged-out', facts: [], rows: null };
    expect(report(health, 'https://vera.bitrix24.com.tr')).toContain(
      'Page: logged-out\nAddress: https://*.bitrix24.com.tr\n',
    );
    expect(report({ ...health, unfit: null })).toContain('Page: not recognised\nAddress: https://(own domain)\n');
  });
});

describe('an address', () => {
  it.each([
    [
      'https://acme.pipedrive.com/leads/inbox/0e4c7ab0-aaaa-bbbb-cccc-123456789abc',
      'https://*.pipedrive.com/leads/inbox/N',
    ],
    ['https://web.whatsapp.com/send?phone=79000001122', 'https://*.whatsapp.com/send'],
    ['https://web.telegram.org/a/#@vera_example', 'https://*.telegram.org/a/'],
    ['https://www.instagram.com/vera.example/', 'https://*.instagram.com/*/'],
    ['http://portal.example:8080/vera/crm/deal/details/5/', 'http://(own domain):8080/*/crm/deal/details/N/'],
    ['https://vera.getcourse.ru.evil.example/pl/sales/deal', 'https://(own domain)/pl/sales/deal'],
    ['https://xn--80ak6aa92e.example/%D0%92%D0%B5%D1%80%D0%B0', 'https://(own domain)/N'],
  ])('%s becomes %s', (url, masked) => {
    expect(maskedAddress(url)).toBe(masked);
  });

  it('never holds a part of it that is no word of the products, whatever it is', () => {
    // A small generator of its own, so that a failure can be had again.
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789._-@+';
    const word = () => `q${Array.from({ length: 4 + next(8) }, () => letters[next(letters.length)]).join('')}`;
    for (let round = 0; round < 500; round += 1) {
      const secrets = [word(), word(), word(), word()];
      const [host = '', one = '', two = '', three = ''] = secrets;
      const name = host.replace(/[^a-z\d]/g, '');
      const url = `https://${name}.example/crm/${one}/deal/${two}?x=${three}#${one}`;
      const masked = maskedAddress(url);
      for (const secret of [name, one, two, three]) expect(masked, url).not.toContain(secret);
    }
  });
});
