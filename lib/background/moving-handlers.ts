/** All that is kept, out into a file and in again. */
import { Unsettled, writeBackup } from '@/lib/backup/write';
import type { MovingCalls } from '@/lib/messages/moving';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { clock } from '@/lib/platform/clock';
import { addIncoming, applyImport, beginImport, checkIncoming, importProgress, stopImport } from '@/lib/store/incoming';
import { countRows, readRows } from '@/lib/store/rows';
import { readSettings } from '@/lib/store/settings';
import { forgetLoss } from './loss';
import { followAccess } from './own-sites';
import { forgetPlaybooks } from './playbooks';
import { remind } from './reminders';

export const movingHandlers: Handlers<MovingCalls, PageSender> = {
  'data.rows': ({ table, after }) => readRows(table, after),
  'data.counts': countRows,
  'data.export': exportAll,
  'data.exported': async () => null,
  'import.begin': async ({ id, begin }) => {
    await beginImport(id, begin);
    return null;
  },
  'import.rows': ({ id, ...batch }) => addIncoming(id, batch),
  'import.check': ({ id, fields, lists }) => checkIncoming(id, fields, lists),
  'import.apply': async ({ id, mode }) => {
    const result = await applyImport(id, mode);
    if (result.stopped) return result;
    forgetPlaybooks();
    await forgetLoss();
    await followAccess();
    await remind();
    await announce([
      'tab',
      'notes',
      'follow-ups',
      'guides',
      'settings',
      'log',
      'contact-log',
      'paperwork',
      'learning',
      'shift',
      'playbook',
    ]);
    return result;
  },
  'import.progress': async ({ id }) => importProgress(id),
  'import.stop': async ({ id }) => {
    await stopImport(id);
    return null;
  },
};

const TRIES = 3;

async function exportAll(): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    try {
      const texts: string[] = [];
      for await (const { text } of writeBackup(clock.now(), await readSettings(), readRows)) texts.push(text);
      return texts.join('');
    } catch (error) {
      if (!(error instanceof Unsettled) || turn === TRIES) throw error;
    }
  }
}
