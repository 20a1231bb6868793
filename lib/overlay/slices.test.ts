import { describe, expect, it, vi } from 'vitest';
import { inSlices } from './slices';

describe('long work', () => {
  it('that is quickly done is done before anything else happens', () => {
    const done: number[] = [];
    void inSlices([1, 2, 3], (item) => done.push(item));
    expect(done).toEqual([1, 2, 3]);
  });

  it('lets others in between its pieces, and is done whole and in order', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const done: number[] = [];
    const seen: number[] = [];
    const work = inSlices(Array(100).keys(), (item) => {
      now += 1;
      done.push(item);
    });
    const watch = () => {
      seen.push(done.length);
      if (done.length < 100) setTimeout(watch);
    };
    watch();
    await work;
    vi.restoreAllMocks();
    expect(done).toEqual([...Array(100).keys()]);
    expect(seen[0]).toBe(8);
    expect(seen.length).toBeGreaterThan(1);
  });
});
