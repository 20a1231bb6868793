// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLanded, isBehind } from './verify';

describe('the text has landed', () => {
  it('at the caret, in place of the selection', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string({ minLength: 1 }), (before, chosen, after, text) => {
        const lines = { text: before + chosen + after, from: before.length, to: before.length + chosen.length };
        expect(hasLanded(lines, text, before + text + after)).toBe(true);
      }),
    );
  });

  it('elsewhere, where nothing was selected and all else is kept', () => {
    expect(hasLanded({ text: 'ab', from: 2, to: 2 }, 'X', 'aXb')).toBe(true);
    expect(hasLanded({ text: 'ab', from: 1, to: 2 }, 'X', 'Xb')).toBe(false);
  });

  it.each([
    ['not at all', 'ab'],
    ['twice', 'aXYXYb'],
    ['and took a neighbour away', 'aXY'],
    ['in pieces', 'aXbY'],
    ['without its line break', 'aXb'],
  ])('%s: no', (_, after) => {
    expect(hasLanded({ text: 'ab', from: 1, to: 1 }, 'XY', after)).toBe(false);
  });

  it('whatever the editor does with spaces at the end of a line', () => {
    expect(hasLanded({ text: 'a ', from: 2, to: 2 }, 'X \nY', 'a X\nY ')).toBe(true);
  });
});

it('knows the caret behind the text from one in front of it or still at the selection', () => {
  expect(isBehind({ text: 'aXYb', from: 3, to: 3 }, 'XY')).toBe(true);
  expect(isBehind({ text: 'aXYb', from: 1, to: 1 }, 'XY')).toBe(false);
  expect(isBehind({ text: 'aXYb', from: 1, to: 3 }, 'XY')).toBe(false);
});
