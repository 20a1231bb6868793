import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Touch } from '@/lib/model/touch';
import { database } from './db';
import { addTouch, adoptTouches, touchesBetween, touchesOf, touchesWith } from './touches';

const touch = (id: string, part: Partial<Touch> = {}): Touch => ({
  id,
  owner: 'c1',
  kind: 'script',
  subject: 'greeting',
  part: null,
  playbookId: 'online-school',
  site: 'whatsapp',
  host: 'web.whatsapp.com',
  recordId: null,
  url: 'https://web.whatsapp.com/',
  at: '2026-03-02T09:00:00.000Z',
  ...part,
});

const day = (n: number) => new Date(Date.UTC(2026, 2, n)).toISOString();

beforeEach(async () => {
  await (await database()).touches.clear();
});

describe('the contact log', () => {
  it('counts a fact that is told twice once', async () => {
    await addTouch(touch('t1'));
    await addTouch(touch('t1'));
    expect(await touchesOf(['c1'], 10)).toHaveLength(1);
  });

  it('gives a client’s facts newest first, page by page', async () => {
    for (const n of [3, 1, 2]) await addTouch(touch(`t${n}`, { at: day(n) }));
    await addTouch(touch('other', { owner: 'c2', at: day(4) }));
    const ids = async (limit: number, before?: string) => (await touchesOf(['c1'], limit, before)).map(({ id }) => id);
    expect(await ids(2)).toEqual(['t3', 't2']);
    expect(await ids(2, day(2))).toEqual(['t1']);
  });

  it('joins the facts of several owners by time', async () => {
    await addTouch(touch('a', { at: day(1) }));
    await addTouch(touch('b', { owner: 'page:x', at: day(2) }));
    await addTouch(touch('c', { at: day(3) }));
    expect((await touchesOf(['c1', 'page:x'], 2)).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('gives what lies between two moments, the first one in, the last one out', async () => {
    for (const n of [1, 2, 3]) await addTouch(touch(`t${n}`, { at: day(n) }));
    expect((await touchesBetween(day(1), day(3))).map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('gives every use of one script', async () => {
    await addTouch(touch('t1', { at: day(2) }));
    await addTouch(touch('t2', { owner: 'c2', at: day(1) }));
    await addTouch(touch('t3', { subject: 'reminder' }));
    await addTouch(touch('t4', { kind: 'objection' }));
    expect((await touchesWith('script', 'greeting')).map(({ id }) => id)).toEqual(['t2', 't1']);
  });

  it('moves what was kept under a page to the client found there, and nothing else', async () => {
    await addTouch(touch('t1', { owner: 'page:a' }));
    await addTouch(touch('t2', { owner: 'page:ab' }));
    await adoptTouches('page:a', 'c1');
    expect((await touchesOf(['c1'], 10)).map(({ id }) => id)).toEqual(['t1']);
    expect((await touchesOf(['page:ab'], 10)).map(({ id }) => id)).toEqual(['t2']);
  });

  it('paging through loses and doubles nothing, whatever the times', async () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 7 }), async (moments, limit) => {
        await (await database()).touches.clear();
        for (const moment of moments)
          await addTouch(touch(`t${moment}`, { at: new Date(moment * 1000).toISOString() }));
        const read: string[] = [];
        for (
          let page = await touchesOf(['c1'], limit);
          page.length;
          page = await touchesOf(['c1'], limit, page.at(-1)?.at)
        )
          read.push(...page.map(({ at }) => at));
        expect(read).toEqual(
          moments
            .map((moment) => new Date(moment * 1000).toISOString())
            .sort()
            .reverse(),
        );
      }),
      { numRuns: 30 },
    );
  });
});
