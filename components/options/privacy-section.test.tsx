// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { all, click, one, show, type } from '@/components/testing';
import { TABLES } from '@/lib/model/backup';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { PrivacySection } from './privacy-section';
import { useSettingsDraft } from './use-settings-draft';

function Section() {
  return <PrivacySection draft={useSettingsDraft()} />;
}

async function open() {
  let stored: Settings = DEFAULT_SETTINGS;
  return show(<Section />, {
    'settings.read': () => stored,
    'settings.save': ({ settings }) => {
      stored = { ...stored, ...settings };
      return null;
    },
    'data.counts': () => ({ ...Object.fromEntries(TABLES.map((table) => [table, 0])), clients: 12, notes: 3 }) as never,
    'data.done': () => ({ backup: null, retention: { at: '2026-03-02T09:00:00.000Z', goes: 4, stays: 1 } }),
    'retention.preview': () => ({ goes: 2, stays: 1 }),
    'retention.run': () => ({ goes: 2, stays: 1 }),
  });
}

test('says what is stored, kind by kind, and what was deleted last', async () => {
  await open();
  expect(all('kept').map(({ dataset, textContent }) => [dataset.table, textContent])).toEqual([
    ['clients', 'Clients12'],
    ['notes', 'Notes3'],
  ]);
  expect(one('last-retention').textContent).toContain('clients deleted: 4. 1 stays because of an open reminder');
});

test('a term deletes only after it was said how many go and who stays', async () => {
  const { sent } = await open();
  await type(one('keep-months'), '12');
  expect(one('retention-dialog').textContent).toContain('2 clients will be deleted now');
  expect(one('retention-dialog').textContent).toContain('1 stays');
  const calls = () => sent.map(({ call }) => call).filter((call) => /save|run/.test(call));
  expect(calls()).toEqual([]);
  await click(one('retention-confirm'));
  expect(calls()).toEqual(['settings.save', 'retention.run']);
  expect(sent.find(({ call }) => call === 'settings.save')?.in).toEqual({ settings: { keepMonths: 12 } });
});

test('never to delete needs no question', async () => {
  const { sent } = await open();
  await type(one('keep-months'), '');
  expect(all('retention-dialog')).toEqual([]);
  expect(sent.find(({ call }) => call === 'settings.save')?.in).toEqual({ settings: { keepMonths: null } });
});
