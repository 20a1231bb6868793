/** What a lead signs is what a member reads, and nothing else. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '@/lib/model/base64';
import type { Playbook } from '@/lib/model/playbook';
import type { Subscription, TeamFile } from '@/lib/model/team';
import { anyPlaybook } from '../any-playbook.fixture';
import { readBook } from '../files/read-book';
import { onlineSchool } from '../packs/online-school';
import { teamAddress } from './address';
import { ALGORITHM, nextSerial, readTeamFile, signPlaybook, standing } from './file';
import { fingerprintOf, readPublicKey, writePublicKey } from './key';
import { isDue, staleDays } from './schedule';

const ISSUE = { serial: 2026112701, issuedAt: '2026-11-27T09:00:00.000Z' };

interface Lead {
  publicKey: string;
  privateKey: CryptoKey;
}

async function newLead(): Promise<Lead> {
  // Of a name that stands for a pair.
  const pair = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey: await writePublicKey(raw, crypto), privateKey: pair.privateKey };
}

let lead: Lead;
let stranger: Lead;
let good: string;
beforeAll(async () => {
  lead = await newLead();
  stranger = await newLead();
  good = await signPlaybook(onlineSchool, ISSUE, lead, crypto);
});

const read = (text: string, by = lead) => readTeamFile(text, by.publicKey, crypto);
const altered = (change: (file: TeamFile) => Record<string, unknown>) => {
  const file: TeamFile = JSON.parse(good);
  return read(JSON.stringify({ ...file, ...change(file) }));
};

describe('a signed file', () => {
  it('brings any playbook as it was signed', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlaybook(),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        async (playbook, serial) => {
          fc.pre('book' in readBook(playbook));
          const issue = { ...ISSUE, serial };
          expect(await read(await signPlaybook(playbook, issue, lead, crypto))).toEqual({ ...issue, playbook });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('may be laid out anew by whoever keeps it, since the signed text stays', async () => {
    expect(await read(JSON.stringify(JSON.parse(good), null, 4))).toMatchObject(ISSUE);
  });

  it('is refused after any sign of what is signed was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), async (place, sign) => {
        const { playbook } = JSON.parse(good) as TeamFile;
        const at = place % playbook.length;
        const other = playbook.slice(0, at) + sign + playbook.slice(at + 1);
        fc.pre(other !== playbook);
        expect(await altered(() => ({ playbook: other }))).toEqual({ problem: 'altered' });
      }),
      { numRuns: 50 },
    );
    expect(await altered(({ serial }) => ({ serial: serial + 1 }))).toEqual({ problem: 'altered' });
    expect(await altered(() => ({ issuedAt: '2026-11-28T09:00:00.000Z' }))).toEqual({ problem: 'altered' });
    const signature = toBase64(new Uint8Array(64));
    expect(await altered(() => ({ signature }))).toEqual({ problem: 'altered' });
  });

  it('is refused where a letter that stands for nothing was swapped for another one of the same bytes', async () => {
    const spoilt: Playbook = { ...onlineSchool, title: 'A\ufffd' };
    const file: TeamFile = JSON.parse(await signPlaybook(spoilt, ISSUE, lead, crypto));
    const playbook = file.playbook.replace('\ufffd', '\ud800');
    expect(await read(JSON.stringify({ ...file, playbook }))).toEqual({ problem: 'altered' });
  });

  it('of another key is refused and said so, also where it claims to be of this one', async () => {
    expect(await read(good, stranger)).toEqual({ problem: 'other-key' });
    const file: TeamFile = JSON.parse(await signPlaybook(onlineSchool, ISSUE, stranger, crypto));
    const key = await fingerprintOf(lead.publicKey, crypto);
    expect(await read(JSON.stringify({ ...file, key }))).toEqual({ problem: 'altered' });
  });

  it('without a signature is refused, a plain playbook as well', async () => {
    expect(await altered(() => ({ signature: undefined }))).toEqual({ problem: 'unsigned' });
    expect(await read(JSON.stringify(onlineSchool))).toEqual({ problem: 'unsigned' });
  });

  it('of a newer Cuebook is told from one that is none', async () => {
    expect(await altered(() => ({ schema: 2, more: 1 }))).toEqual({ problem: 'newer-format' });
    for (const text of ['', '{', 'null', '[]', '<html>', '{"format":"cuebook-team"', '{"format":"cuebook"}'])
      expect(await read(text), text).toEqual({ problem: 'no-team-file' });
    expect(await altered(() => ({ more: 1 }))).toEqual({ problem: 'no-team-file' });
  });

  it('well signed, but with no sound playbook, is refused by its wrong field', async () => {
    const guides = onlineSchool.guides.map((guide) => ({ ...guide, start: 'gone' }));
    expect(await read(await signPlaybook({ ...onlineSchool, guides }, ISSUE, lead, crypto))).toEqual({
      problem: 'faulty',
      field: { path: 'guides[0].start', why: { is: 'nowhere' } },
    });
  });

  it.each([
    ['longer than any', () => ' '.repeat(6_300_000)],
    ['deeper than any', () => '['.repeat(6_200_000)],
    ['closed and deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a list without end', () => `{"format":"cuebook-team","schema":1,"playbook":[${'0,'.repeat(3_000_000)}0]}`],
    ['of many names', () => `{${Array.from({ length: 300_000 }, (_, n) => `"n${n}":0`).join(',')}}`],
    ['a forbidden name', () => good.replace('"format"', '"__proto__": {"signature": ""}, "format"')],
    ['a playbook of hostile depth', () => good.replace(/"playbook": ".*"/, `"playbook": "${'['.repeat(6_000_000)}"`)],
  ])('that is hostile is refused within two seconds: %s', async (_, make) => {
    const text = make();
    const begun = performance.now();
    expect(await read(text)).toHaveProperty('problem');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('the order of files', () => {
  const kept = { ...ISSUE, playbook: onlineSchool };
  const at = (serial: number, issuedAt: string, playbook = onlineSchool) =>
    standing({ serial, issuedAt, playbook }, kept);

  it('goes by serial and date, and an older one of either is older', () => {
    expect(at(ISSUE.serial, ISSUE.issuedAt)).toBe('same');
    expect(at(ISSUE.serial, '2026-11-27T09:00:00Z')).toBe('same');
    expect(at(ISSUE.serial + 1, ISSUE.issuedAt)).toBe('newer');
    expect(at(ISSUE.serial, '2026-11-27T09:00:01Z')).toBe('newer');
    expect(at(ISSUE.serial - 1, '2026-12-27T09:00:00Z')).toBe('older');
    expect(at(ISSUE.serial + 1, '2026-11-26T09:00:00Z')).toBe('older');
    expect(at(ISSUE.serial, ISSUE.issuedAt, { ...onlineSchool, title: 'Another' })).toBe('newer');
    expect(standing(kept, { ...kept, playbook: null })).toBe('newer');
  });

  it('counts up on one computer, and on another one from the next day on', () => {
    expect(nextSerial(0, new Date('2026-11-27T23:59:59Z'))).toBe(2026112701);
    expect(nextSerial(2026112701, new Date('2026-11-27T23:59:59Z'))).toBe(2026112702);
    expect(nextSerial(2026112701, new Date('2026-11-28T00:00:00Z'))).toBe(2026112801);
    expect(nextSerial(2026112899, new Date('2026-11-27T00:00:00Z'))).toBe(2026112900);
  });
});

describe('a public key as text', () => {
  it('is read through blanks and line breaks', async () => {
    const { publicKey } = lead;
    expect(publicKey).toMatch(/^cuebook1-/);
    const wrapped = ` ${publicKey.slice(0, 20)}\n  ${publicKey.slice(20)} `;
    expect(await readPublicKey(wrapped, crypto)).toEqual({ publicKey });
  });

  it('tells a slip of the hand, wherever, from something else', async () => {
    const { publicKey } = lead;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 9, max: 56 }), fc.constantFrom(...'AZaz09-_'), async (place, sign) => {
        fc.pre(publicKey[place] !== sign);
        const slip = publicKey.slice(0, place) + sign + publicKey.slice(place + 1);
        expect(await readPublicKey(slip, crypto)).toBe('mistyped');
      }),
    );
    expect(await readPublicKey(publicKey.slice(0, -1), crypto)).toBe('mistyped');
    expect(await readPublicKey('https://team.example/key', crypto)).toBe('no-key');
  });
});

it.each([
  ['https://team.example/sales.json', 'https://team.example/sales.json'],
  ['  https://Team.example:8443/a b?x=1#here ', 'https://team.example:8443/a%20b?x=1'],
  ['http://team.example/sales.json', null],
  ['https://anna:secret@team.example/', null],
  ['file:///home/sales.json', null],
  ['team.example/sales.json', null],
  [`https://team.example/${'x'.repeat(2000)}`, null],
])('the address %j is asked for as %j', (text, address) => expect(teamAddress(text)).toBe(address));

describe('time', () => {
  const of = (more: Partial<Subscription>) =>
    ({ checkedAt: ISSUE.issuedAt, url: null, problem: null, ...more }) as Subscription;
  const later = (hours: number) => new Date(Date.parse(ISSUE.issuedAt) + hours * 3_600_000).toISOString();
  const url = 'https://team.example/';

  it('an address is due once a day, and in an hour where no answer came', () => {
    expect([23, 24].map((hours) => isDue(of({ url }), later(hours)))).toEqual([false, true]);
    expect([0.9, 1].map((hours) => isDue(of({ url, problem: 'offline' }), later(hours)))).toEqual([false, true]);
    expect(isDue(of({ url, problem: 'altered' }), later(2))).toBe(false);
    expect(isDue(of({}), later(999))).toBe(false);
  });

  it('a file in a folder is reminded of after a week', () => {
    expect(staleDays(of({}), later(7 * 24 - 1))).toBeNull();
    expect(staleDays(of({}), later(8 * 24 + 1))).toBe(8);
    expect(staleDays(of({ url }), later(999))).toBeNull();
  });
});
