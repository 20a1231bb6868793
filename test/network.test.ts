/** The code asks the network for nothing: neither our pages and the background, nor what runs inside foreign pages. */
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

/** Where our own frame gets our own address. */
const OWN_FRAME = 'lib/overlay/panel-host.ts';

it('nothing in the product makes a request', () => {
  const code = files.filter((file) => /^(?:lib|components|entrypoints)\//.test(file) && !isTest(file));
  const found = code.flatMap((file) =>
    WAYS.flatMap(([way, what]) => {
      const sign = way.exec(bareCode(file))?.[0];
      return sign === undefined || file === OWN_FRAME ? [] : [`${file}: ${sign} (${what})`];
    }),
  );
  expect(found).toEqual([]);
});
