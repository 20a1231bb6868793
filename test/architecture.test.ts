/**
 * The one table of rooms: which may import which, and which packages. Each message says where the thing belongs
 * instead.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bareCode,
  circles,
  files,
  folders,
  type Import,
  imports,
  isTest,
  loadedWith,
  ROOT,
  roomOf,
  textOf,
} from './architecture/sources.ts';

interface Room {
  /** Rooms whose code it may run. */
  uses?: string[];
  /** Rooms it may name in types only. */
  types?: string[];
  packages?: string[];
  /** No page, clock, chance or browser: those come as parameters. */
  pure?: true;
  /** Where to go instead of importing this room. */
  instead: string;
}

const COMPONENT_ROOMS = [
  'lib/model',
  'lib/i18n',
  'lib/messages',
  'lib/playbook',
  'lib/suggest',
  'lib/followups',
  'lib/reports',
  'lib/backup',
];
const MODEL = ['lib/model'];

const ROOMS: Record<string, Room> = {
  'lib/model': { pure: true, packages: ['zod/mini'], instead: 'a content script takes its types only' },
  'lib/i18n': { pure: true, uses: MODEL, instead: 'let the caller pass the words' },
  'lib/identity': {
    pure: true,
    uses: ['lib/model', 'lib/playbook'],
    packages: ['libphonenumber-js/min'],
    instead: 'background compares clients',
  },
  'lib/duplicates': { pure: true, uses: MODEL, instead: 'background decides; the verdict comes with the answer' },
  'lib/playbook': { pure: true, uses: ['lib/model', 'lib/i18n'], instead: 'the panel fills, and hands on the text' },
  'lib/suggest': { pure: true, uses: MODEL, packages: ['minisearch'], instead: 'the panel searches' },
  'lib/followups': { pure: true, uses: MODEL, instead: 'background decides what is due' },
  'lib/reports': { pure: true, uses: ['lib/model', 'lib/followups'], instead: 'background makes the figures' },
  'lib/platform': { packages: ['webextension-polyfill'], instead: 'a pure room gets clock and browser as parameters' },
  'lib/messages': {
    uses: ['lib/model', 'lib/platform'],
    types: ['lib/backup'],
    packages: ['zod/mini'],
    instead: 'put a shared type into lib/model',
  },
  'lib/backup': {
    pure: true,
    uses: MODEL,
    packages: ['zod/mini'],
    instead: 'what a file says comes by its calls of lib/messages',
  },
  'lib/search': { pure: true, instead: 'the store keeps the index; ask the background' },
  'lib/store': {
    uses: ['lib/model', 'lib/search', 'lib/backup'],
    types: ['lib/messages'],
    packages: ['dexie'],
    instead: 'ask the background by a call of lib/messages',
  },
  'lib/insertion': { types: MODEL, instead: 'ask the content script by the call `insert`' },
  'lib/sites': { types: MODEL, instead: 'switch on Page.kind; what a page says comes as facts' },
  'lib/overlay': {
    uses: ['lib/insertion', 'lib/messages', 'lib/platform'],
    types: ['lib/model', 'lib/sites'],
    instead: 'ask the content script by a call of lib/messages',
  },
  'lib/background': {
    uses: [...COMPONENT_ROOMS, 'lib/identity', 'lib/duplicates', 'lib/platform', 'lib/store', 'lib/sites'],
    instead: 'ask it by a call of lib/messages',
  },
  'components/ui': { packages: ['react'], instead: 'only components draw' },
  'components/data': {
    uses: ['components/ui', ...COMPONENT_ROOMS],
    packages: ['react'],
    instead: 'only components draw',
  },
  'components/records': {
    uses: ['components/ui', 'components/data', ...COMPONENT_ROOMS],
    packages: ['react'],
    instead: 'only components draw',
  },
  'components/panel': {
    uses: ['components/ui', 'components/data', 'components/records', ...COMPONENT_ROOMS],
    packages: ['react', '@radix-ui/react-tabs'],
    instead: 'what screens share goes into components/records or components/ui',
  },
  'components/popup': {
    uses: ['components/ui', 'components/data', 'components/records', ...COMPONENT_ROOMS],
    packages: ['react'],
    instead: 'what screens share goes into components/records or components/ui',
  },
  'components/options': {
    uses: ['components/ui', 'components/data', 'components/records', ...COMPONENT_ROOMS],
    packages: ['react'],
    instead: 'what screens share goes into components/records or components/ui',
  },
};

/** Where a package is at home, for the message. */
const HOME: Record<string, string> = {
  'webextension-polyfill':
    'import { browser } from @/lib/platform/browser; in content scripts runtime from page-runtime',
  dexie: 'only lib/store knows the database; the rest asks the background',
  react: 'only components draw; pages of others get vanilla DOM by lib/overlay',
  zod: 'schemas stand in lib/model and lib/messages',
};

/** A content script carries none of these: its size and start are paid in every frame of every tab. */
const NOT_IN_PAGES = /^(?:zod|react|dexie|libphonenumber-js|minisearch|webextension-polyfill)(?:\/|$)/;

/** May be longer than the rest: words and names, not code. */
const DICTIONARIES =
  /^lib\/(?:playbook\/packs\/|i18n\/(?:en|ru|bg|hu)\.ts|playbook\/given-names\.ts|identity\/short-names\.ts)/;
const LONGEST_FILE = 300;
const LONGEST_README = 15;

/** What is wrong with one import by the table, or null. */
function wrongImport({ file, target, local, typeOnly, written }: Import): string | null {
  const from = roomOf(file);
  const room = ROOMS[from];
  if (room === undefined) return null;
  const says = `${file} imports ${written}: `;
  if (!local) {
    if (isTest(file) || room.packages?.includes(written)) return null;
    return `${says}not a package of ${from}. ${HOME[written.split('/')[0] ?? ''] ?? 'Add it to the table if it belongs there'}`;
  }
  const to = roomOf(target);
  if (to === from) return null;
  if (isTest(file) && (to === 'test' || (ROOMS[to]?.pure && written.startsWith('@/')))) return null;
  if (isTest(file) && written.startsWith('@/') && isTest(target)) return null;
  if (written.startsWith('.')) return `${says}another room is imported as @/${target}`;
  if (room.uses?.includes(to) || (typeOnly && room.types?.includes(to))) return null;
  if (room.types?.includes(to)) return `${says}${from} takes only types from ${to} (import type)`;
  return `${says}${from} may import ${[...(room.uses ?? []), ...(room.types ?? [])].join(', ') || 'nothing'}; ${
    ROOMS[to]?.instead ?? 'entry points, tests and scripts are imported by nobody: move what you need into a room'
  }`;
}

const IMPURE: [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b/, 'take now as a parameter'],
  [/\bMath\.random\b|(?<![.\w])crypto\b/, 'take the id or the chance as a parameter'],
  [
    /(?<![.\w])(?:document|window|navigator|location|localStorage|sessionStorage|indexedDB|fetch|setTimeout|setInterval)\s*[.([]/,
    'pages belong to lib/sites, lib/insertion and lib/overlay; waiting to lib/background',
  ],
  [/(?<![.\w])(?:chrome|browser)\s*[.([]/, 'the browser belongs to lib/platform; pass what is needed as a parameter'],
];

describe('rooms', () => {
  it('the table has every room, and no other', () => {
    expect(Object.keys(ROOMS).sort()).toEqual([...folders('lib'), ...folders('components')].sort());
  });

  it('stand in the table in layers: none uses itself by way of others, and pure ones use pure ones only', () => {
    const below = (room: string) => [...(ROOMS[room]?.uses ?? []), ...(ROOMS[room]?.types ?? [])];
    for (const [name, { pure }] of Object.entries(ROOMS)) {
      const reached = new Set(below(name));
      for (const room of reached) for (const next of below(room)) reached.add(next);
      expect(reached.has(name), `${name} uses itself by way of ${[...reached].join(', ')}`).toBe(false);
      if (pure)
        expect(
          [...reached].filter((room) => !ROOMS[room]?.pure),
          `${name} is pure`,
        ).toEqual([]);
    }
  });

  it('import what the table lets them', () => {
    expect(imports.map(wrongImport).filter((wrong) => wrong !== null)).toEqual([]);
  });

  it('import in no circle', () => {
    expect(circles()).toEqual([]);
  });

  it('have one importer of the browser API, and one of the database', () => {
    const importers = (name: string) =>
      imports.filter((one) => one.written === name && !one.typeOnly && !isTest(one.file)).map(({ file }) => file);
    expect(importers('webextension-polyfill'), HOME['webextension-polyfill']).toEqual(['lib/platform/browser.ts']);
    expect(
      importers('dexie').filter((file) => !file.startsWith('lib/store/')),
      HOME.dexie,
    ).toEqual([]);
  });

  it('each has a README of at most 15 lines', () => {
    const withReadme = [
      ...folders('lib'),
      ...folders('lib/sites'),
      'components',
      'test/sandbox',
      'test/e2e',
      'test/bench',
    ];
    const wrong = withReadme.flatMap((room) => {
      const readme = join(ROOT, room, 'README.md');
      if (!existsSync(readme))
        return [`${room} has no README.md: what it knows, must not know, how to add one, how tested`];
      const lines = readFileSync(readme, 'utf8').trimEnd().split('\n').length;
      return lines > LONGEST_README
        ? [`${room}/README.md has ${lines} lines: the rest belongs into ARCHITECTURE.md`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('have no file that is too long to read at once', () => {
    const long = files.filter(
      (file) => !DICTIONARIES.test(file) && textOf(file).trimEnd().split('\n').length > LONGEST_FILE,
    );
    expect(long, 'split by what it knows, not by size').toEqual([]);
  });
});

describe('content scripts', () => {
  const entries = files.filter((file) => /^entrypoints\/.*\.content\.ts$/.test(file));

  it.each(entries)('%s loads no heavy package, and no site but its own', (entry) => {
    const own = `lib/sites/${/([\w-]+)\.content\.ts$/.exec(entry)?.[1]}/`;
    const ways = loadedWith(entry);
    const heavy = imports
      .filter((one) => ways.has(one.file) && !one.typeOnly && !one.local && NOT_IN_PAGES.test(one.written))
      .map((one) => `${ways.get(one.file)} imports ${one.written}: take types only, and let the background do it`);
    const foreign = [...ways.keys()].filter((file) => /^lib\/sites\/[^/]+\//.test(file) && !file.startsWith(own));
    expect(heavy).toEqual([]);
    expect(foreign, 'a page loads its own adapter only; only registry.ts names all of them').toEqual([]);
  });
});

describe('sites', () => {
  it('never import each other; only the registry names them', () => {
    const siteOf = (path: string) => /^lib\/sites\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports
      .filter(({ file, target, local }) => local && siteOf(target) !== undefined && siteOf(target) !== siteOf(file))
      .filter(({ file }) => !isTest(file) && file !== 'lib/sites/registry.ts' && !file.startsWith('entrypoints/'))
      .map(({ file, written }) => `${file} imports ${written}: what sites share stands in lib/sites itself`);
    expect(wrong).toEqual([]);
  });
});

describe('pure rooms', () => {
  it('know no page, clock, chance or browser', () => {
    const wrong = files
      .filter((file) => ROOMS[roomOf(file)]?.pure && !isTest(file))
      .flatMap((file) =>
        IMPURE.flatMap(([sign, instead]) => {
          const found = sign.exec(bareCode(file))?.[0];
          return found === undefined ? [] : [`${file} uses ${found}: ${instead}`];
        }),
      );
    expect(wrong).toEqual([]);
  });
});
