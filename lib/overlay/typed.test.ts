// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchTyped } from './typed';

let stop: AbortController;
let text: string;
let read: number;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  text = '';
  read = 0;
  told = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const watch = (hasHints: (text: string) => boolean = () => false) =>
  watchTyped({
    signal: stop.signal,
    read: () => {
      read += 1;
      return text;
    },
    tell: async (said) => {
      told.push(said);
      return hasHints(said);
    },
    failed: (error) => {
      throw error;
    },
  });

it('reads nothing while somebody types, and tells the text once in the pause', async () => {
  const typed = watch();
  for (const letter of 'скидочка') {
    text += letter;
    typed.wrote();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect([read, told]).toEqual([0, []]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([read, told]).toEqual([1, ['скидочка']]);
});

it('looks again while something is said of a text that the page may clear without a word, and then no more', async () => {
  const typed = watch((said) => said !== '');
  text = 'скидочка';
  typed.wrote();
  await vi.advanceTimersByTimeAsync(5000);
  text = '';
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual(['скидочка', '']);
  const before = read;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toBe(before);
});

it('tells the same text again when its composer comes into use anew', async () => {
  const typed = watch();
  text = 'да';
  typed.wrote();
  await vi.advanceTimersByTimeAsync(1000);
  typed.anew();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['да', 'да']);
});

it('tells nothing of what is too long for a message, and nothing after the session has ended', async () => {
  const typed = watch();
  text = 'x'.repeat(4001);
  typed.wrote();
  await vi.advanceTimersByTimeAsync(1000);
  stop.abort();
  text = 'да';
  typed.wrote();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([]);
});
