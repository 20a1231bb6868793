/** What is in the built extension, and what must not be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
/** Words that only these libraries bring with them. */
const CANARIES = {
  react: 'react.dev/errors',
  zod: 'invalid_type',
  dexie: 'DexieError',
  'phone library': 'countryCallingCode',
  polyfill: 'webextension-polyfill',
  'the event by which WXT announces itself to the page': 'content-script-started',
};
/** Every way by which a script asks the network. A method of that name is another thing. */
const REQUESTS = [
  /(?<![.\w$])fetch\([^)]*\)(?!\{)/,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)\b/,
  /\bnew Image\b/,
];
const ANY_ORIGIN = ['https://*/*', 'http://*/*'];
/** The session is loaded on demand, into frames that show a page of ours. */
const MAX_GZIP_BYTES = 12 * 1024;

describe.each(BUILDS)('the build %s', (build) => {
  const dir = join(OUTPUT, build);
  const scripts = readdirSync(join(dir, 'content-scripts')).filter((file) => file.endsWith('.js'));

  it('has one content script a site', () => {
    expect(scripts.sort()).toEqual([
      'bitrix24.js',
      'getcourse.js',
      'instagram.js',
      'pipedrive.js',
      'telegram.js',
      'whatsapp.js',
    ]);
  });

  it.each(Object.entries(CANARIES))('loads no %s into pages', (_, canary) => {
    const onDemand = readdirSync(dir).filter((file) => /^(engine|slash)\.js$|-session\.js$/.test(file));
    expect(onDemand).toHaveLength(scripts.length + 2);
    for (const file of [...onDemand, ...scripts.map((name) => join('content-scripts', name))]) {
      expect(readFileSync(join(dir, file), 'utf8').includes(canary), file).toBe(false);
    }
  });

  it('keeps every content script within its budget', () => {
    for (const file of scripts) {
      const bytes = gzipSync(readFileSync(join(dir, 'content-scripts', file)), { level: 9 }).length;
      expect(bytes, file).toBeLessThanOrEqual(MAX_GZIP_BYTES);
    }
  });

  it('has no files that need each other: a page would run one before what it needs', () => {
    const chunks = readdirSync(join(dir, 'chunks'));
    const needs = new Map(
      chunks.map((file) => {
        const code = readFileSync(join(dir, 'chunks', file), 'utf8');
        return [file, [...code.matchAll(/\bfrom\s*"\.\/([^"]+)"/g)].map(([, name = '']) => name)];
      }),
    );
    const isReached = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      (needs.get(from) ?? []).some(
        (file) => file === wanted || (!seen.has(file) && isReached(file, wanted, seen.add(file))),
      );
    expect([...needs.values()].flat().length).toBeGreaterThan(0);
    expect(chunks.filter((file) => isReached(file, file))).toEqual([]);
  });

  it('has one way to ask for anything, in the background alone', () => {
    const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    for (const file of all) {
      const code = readFileSync(join(dir, file), 'utf8');
      const found = REQUESTS.flatMap((way) => [...code.matchAll(new RegExp(way, 'g'))]);
      // The file of a team.
      expect(
        found.map(([sign]) => sign.slice(0, 6)),
        file,
      ).toEqual(file === 'background.js' ? ['fetch('] : []);
    }
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
    expect(manifest.content_security_policy.extension_pages).toContain('connect-src https:;');
    expect(manifest.content_security_policy.extension_pages).toContain("form-action 'none'");
  });

  it('asks for the supported hosts and nothing broader, and shows pages the panel only', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(Object.values(manifest.commands)).toMatchObject([{ suggested_key: { default: 'Alt+Shift+C' } }]);
    for (const host of manifest.host_permissions) {
      expect(host).toMatch(
        /^https:\/\/(\*\.(getcourse|bitrix24|pipedrive)\.[a-z.]+|web\.whatsapp\.com|www\.instagram\.com|web\.telegram\.org)\/\*$/,
      );
    }
    const [panel, ownPanel, ...more] = manifest.web_accessible_resources;
    expect(panel).toEqual({ resources: ['panel.html'], matches: manifest.host_permissions });
    // Listed for every origin, so it must stand under no address that a page can know. Firefox gives us a random one.
    const hidden = build === 'chrome-mv3' ? { use_dynamic_url: true } : {};
    expect(ownPanel).toEqual({ resources: ['own-panel.html'], matches: ANY_ORIGIN, ...hidden });
    expect(more).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(ANY_ORIGIN);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });
});
