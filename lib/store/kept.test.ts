import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { closeDatabase, database } from './db';
import { keptUntilWritten } from './kept';
import { changeSettings, readSettings, saveSettings } from './settings';

beforeEach(async () => {
  await (await database()).settings.clear();
});

it('is read once, and anew after a write to one of its tables', async () => {
  const read = vi.fn(async () => (await database()).settings.count());
  const count = keptUntilWritten(['settings'], read);
  expect(await Promise.all([count(), count()])).toEqual([0, 0]);
  await (await database()).orders.clear();
  expect(await count()).toBe(0);
  expect(read).toHaveBeenCalledTimes(1);
  await saveSettings(DEFAULT_SETTINGS);
  expect(await count()).toBe(1);
  expect(read).toHaveBeenCalledTimes(2);
});

it('is asked for again after a failure, and of a database that was opened again', async () => {
  const read = vi.fn(async () => 'read').mockRejectedValueOnce(new Error('the disk is full'));
  const kept = keptUntilWritten(['settings'], read);
  await expect(kept()).rejects.toThrow('the disk is full');
  expect(await kept()).toBe('read');
  await closeDatabase();
  expect(await kept()).toBe('read');
  expect(read).toHaveBeenCalledTimes(3);
});

it('keeps nothing of a transaction that comes to nothing', async () => {
  await changeSettings({ managerName: 'Мария' });
  const db = await database();
  const undone = db.transaction('rw', db.settings, async () => {
    await changeSettings({ managerName: 'Ольга' });
    expect((await readSettings()).managerName).toBe('Ольга');
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  expect((await readSettings()).managerName).toBe('Мария');
});

it('gives whoever asks while a write is under way what is true after it', async () => {
  await changeSettings({ managerName: 'Мария' });
  await readSettings();
  const saved = changeSettings({ managerName: 'Ольга' });
  const during = readSettings();
  await saved;
  expect((await readSettings()).managerName).toBe('Ольга');
  expect(['Мария', 'Ольга']).toContain((await during).managerName);
});
