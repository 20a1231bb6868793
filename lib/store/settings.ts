/** The settings: one row, beside the data, so that an import replaces everything in one transaction. */
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { database } from './db';
import { keptUntilWritten } from './kept';

/** Kept by the worker: nearly every call begins with them. */
export const readSettings = keptUntilWritten(['settings'], async (): Promise<Settings> => {
  const row = await (await database()).settings.get('settings');
  // Over the defaults: a setting that a newer version adds has its default in an older row.
  return { ...DEFAULT_SETTINGS, ...row?.settings };
});

export async function saveSettings(settings: Settings): Promise<void> {
  await (await database()).settings.put({ id: 'settings', settings });
}

/** Changes what is given, in one transaction: two pages may be open at once. Returns the settings as they are now. */
export async function changeSettings({ variables, ...changes }: Partial<Settings>): Promise<Settings> {
  const db = await database();
  return db.transaction('rw', db.settings, async () => {
    const settings = await readSettings();
    const named = Object.entries({ ...settings.variables, ...variables }).filter(([, value]) => value !== '');
    const next = { ...settings, ...changes, variables: Object.fromEntries(named) };
    await saveSettings(next);
    return next;
  });
}

/** True once anything was saved: a first run may choose a language, later ones may not. */
export async function hasSettings(): Promise<boolean> {
  return (await (await database()).settings.count()) > 0;
}
