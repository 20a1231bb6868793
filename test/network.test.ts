/**
 * The code asks the network for nothing but the file of a team that the manager subscribed to: neither our pages and the
 * background, nor what runs inside foreign pages.
 */
import { expect, it } from 'vitest';
import { bareCode, files, isTest } from './architecture/sources.ts';

const WAYS: [RegExp, string][] = [
  [/(?<![.\w])fetch\s*\(/, 'fetch'],
  [/\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/, 'a connection'],
  [/\bsendBeacon\b|\bimportScripts\b|\bserviceWorker\s*\.\s*register\b/, 'a request'],
  [/\bnew Image\b|\.(?:src|srcset|action)\s*=[^=]/, 'an address that the browser loads'],
  [
    /\bbrowser\.(?:webRequest|proxy|identity|downloads|cookies)\b/,
    'an interface of the browser that is not ours to use',
  ],
];

/** Each with the one sign that may stand in it, once. */
const MAY: Record<string, string> = {
  // Where our own frame gets our own address.
  'lib/overlay/panel-host.ts': 'an address that the browser loads',
  'lib/background/team-fetch.ts': 'fetch',
};

it('nothing in the product makes a request, except for the file of a team', () => {
  const code = files.filter((file) => /^(?:lib|components|entrypoints)\//.test(file) && !isTest(file));
  const found = code.flatMap((file) =>
    WAYS.flatMap(([way, what]) => {
      const signs = [...bareCode(file).matchAll(new RegExp(way, 'g'))].slice(MAY[file] === what ? 1 : 0);
      return signs.map(([sign]) => `${file}: ${sign} (${what})`);
    }),
  );
  expect(found).toEqual([]);
});
