import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CSS = readFileSync('components/theme.css', 'utf8');

/** The colour tokens of one theme, as `#rrggbb`. */
function tokens(selector: string): Map<string, string> {
  const block = CSS.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ...['surface', 'sunken', 'soft', 'good-soft', 'warn-soft', 'bad-soft'].map((ground) => ['ink', ground]),
  ...['muted', 'accent', 'bad', 'good'].flatMap((ink) => [
    [ink, 'surface'],
    [ink, 'sunken'],
  ]),
  ['accent', 'soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['muted', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];
const LINES = [
  ['edge', 'surface'],
  ['edge', 'sunken'],
  ['accent', 'surface'],
];

test.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('%s: every text can be read, every control and ring be seen', (_, selector) => {
  const of = tokens(selector);
  const ratio = ([a = '', b = '']: string[]) => contrast(of.get(a) ?? '', of.get(b) ?? '');
  for (const pair of TEXT) expect(ratio(pair), pair.join(' on ')).toBeGreaterThanOrEqual(4.5);
  for (const pair of LINES) expect(ratio(pair), pair.join(' on ')).toBeGreaterThanOrEqual(3);
});
