// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { shownShots } from '../../test/sandbox/shots';
import { healthOf } from './health';
import { SITES } from './registry';

const shots = await shownShots();

describe.each(SITES)('health of $id', (site) => {
  const known = shots[site.id].filter(({ kind }) => kind !== null);

  it.each(known)('$name: a fact found by a selector has a hit of one of its selectors', ({ shown }) => {
    const { facts, rows } = healthOf(site, shown);
    const silent = facts.filter(
      ({ state, by }) => state === 'found' && by.length > 0 && by.every(({ hits }) => hits === 0),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    if (rows?.count) expect(rows.by.some(({ hits }) => hits > 0)).toBe(true);
  });
});

it('counts what was read, not the same words about somebody else beside it', () => {
  const shot = shots.getcourse.find(({ kind, name }) => kind === 'order' && name === 'order new');
  const [getcourse] = SITES;
  if (!shot || !getcourse) throw new Error('no such page');
  const phones = () => healthOf(getcourse, shot.shown).facts.find(({ name }) => name === 'phones')?.by[0]?.hits;
  const before = phones();
  shot.shown
    .$('#user-panel-history')
    .insertAdjacentHTML('beforeend', '<span class="user-call-to-phone">+7 900 000-00-99</span>');
  expect(before).toBeGreaterThan(0);
  expect(phones()).toBe(before);
});
