// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { click, one, show, type } from '@/components/testing';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { DuplicatesSection } from './duplicates-section';

type Rules = Settings['duplicates'];

/** Keeps what the section changes, as the options page does. */
async function open(rules: Partial<Rules> = {}): Promise<Rules[]> {
  const changes: Rules[] = [];
  function Page() {
    const [settings, setSettings] = useState<Settings>({
      ...DEFAULT_SETTINGS,
      duplicates: { ...DEFAULT_SETTINGS.duplicates, ...rules },
    });
    const change = (part: Partial<Settings>) => {
      if (part.duplicates) changes.push(part.duplicates);
      setSettings((old) => ({ ...old, ...part }));
    };
    return <DuplicatesSection draft={{ settings, change, state: 'saved', settled: true }} />;
  }
  await show(<Page />);
  return changes;
}

describe('the rules for duplicates', () => {
  test('stand there as they are', async () => {
    await open({ products: 'same', withinDays: 14, deals: false });
    expect(one('duplicates-products')).toHaveProperty('value', 'same');
    expect(one('duplicates-days')).toHaveProperty('value', '14');
    expect(one('duplicates-deals')).toHaveProperty('checked', false);
  });

  test('are changed one at a time, the others stay', async () => {
    const changes = await open({ withinDays: 14 });
    await type(one('duplicates-products'), 'same');
    await click(one('duplicates-deals'));
    expect(changes).toEqual([
      { products: 'same', withinDays: 14, deals: true },
      { products: 'same', withinDays: 14, deals: false },
    ]);
  });

  test('without a number of days mean however far apart', async () => {
    const changes = await open({ withinDays: 14 });
    await type(one('duplicates-days'), '');
    expect(changes).toEqual([{ products: 'any', withinDays: null, deals: true }]);
  });

  test.each(['0', '-3', '2.5', '4000'])('are not changed by %s days', async (days) => {
    const changes = await open({ withinDays: 14 });
    await type(one('duplicates-days'), days);
    expect(changes).toEqual([]);
    expect(one('duplicates-days')).toHaveProperty('value', '14');
  });
});
