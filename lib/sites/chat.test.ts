// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isHalfSwitched } from './chat';

/** A page whose parts are read at a moment, in milliseconds. */
function page() {
  const document = window.document.implementation.createHTMLDocument();
  return (at: number, ...parts: string[]) => isHalfSwitched({ document, now: () => new Date(at), again }, parts);
}

const again = vi.fn<(ms: number) => void>();
beforeEach(() => void again.mockClear());

describe('a switch of chats', () => {
  it('is over once every part is another', () => {
    const isHalf = page();
    expect(isHalf(0, 'A', 'a')).toBe(false);
    expect(isHalf(10, 'B', 'a')).toBe(true);
    expect(isHalf(20, 'B', 'b')).toBe(false);
  });

  it('to a third chat is not over when the second one arrives late', () => {
    const isHalf = page();
    isHalf(0, 'A', 'a');
    expect(isHalf(10, 'B', 'a')).toBe(true);
    expect(isHalf(20, 'C', 'b')).toBe(true);
    // Recognising and reading look at the same page one after the other.
    expect(isHalf(21, 'C', 'b')).toBe(true);
    expect(isHalf(30, 'C', 'c')).toBe(true);
    expect(isHalf(1030, 'C', 'c')).toBe(false);
  });

  it('that stays half done was none, counted from the last change', () => {
    const isHalf = page();
    isHalf(0, 'A', 'a');
    expect(isHalf(1000, 'B', 'a')).toBe(true);
    expect(isHalf(4000, 'C', 'a')).toBe(true);
    expect(isHalf(7000, 'C', 'a')).toBe(true);
    expect(isHalf(9000, 'C', 'a')).toBe(false);
  });

  it('is looked at again when it would be over, in case the page stays silent', () => {
    const isHalf = page();
    isHalf(0, 'A', 'a');
    expect(again).not.toHaveBeenCalled();
    isHalf(10, 'B', 'a');
    expect(again).toHaveBeenLastCalledWith(5000);
    isHalf(20, 'C', 'b');
    isHalf(30, 'C', 'c');
    expect(again).toHaveBeenLastCalledWith(1000);
    isHalf(430, 'C', 'c');
    expect(again).toHaveBeenLastCalledWith(600);
    const asked = again.mock.calls.length;
    expect(isHalf(1030, 'C', 'c')).toBe(false);
    expect(again).toHaveBeenCalledTimes(asked);
  });

  it('back to the chat that it began at is over at once', () => {
    const isHalf = page();
    isHalf(0, 'A', 'a');
    isHalf(10, 'B', 'a');
    expect(isHalf(20, 'A', 'a')).toBe(false);
    expect(isHalf(30, 'B', 'b')).toBe(false);
  });
});
