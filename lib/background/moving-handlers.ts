/** All that is kept, out into a file and in again. */
import { type PartHead, untilSettled, writeBackup } from '@/lib/backup/write';
import type { MovingCalls } from '@/lib/messages/moving';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { pack } from '@/lib/model/packed';
import { clock } from '@/lib/platform/clock';
import { addIncoming, applyImport, beginImport, checkIncoming, importProgress, stopImport } from '@/lib/store/incoming';
import { exportClient, exportHandover } from '@/lib/store/parts';
import { countRows, readRows } from '@/lib/store/rows';
import { readSettings } from '@/lib/store/settings';
import { backedUp, previewRetention, readDone, retain } from './daily';
import { forgetLoss } from './loss';
import { followAccess } from './own-sites';
import { movePrices } from './playbooks';
import { remind } from './reminders';
import { viewShift } from './shift';

export const movingHandlers: Handlers<MovingCalls, PageSender> = {
  'data.rows': async ({ table, after }) => {
    const batch = await readRows(table, after);
    return { ...batch, rows: await pack(batch.rows) };
  },
  'data.counts': countRows,
  'data.export': exportAll,
  'data.exported': async () => {
    await backedUp();
    return null;
  },
  'data.done': readDone,
  'retention.preview': ({ months }) => previewRetention(months),
  'retention.run': retain,
  'client.export': async ({ clientId }) => ({ json: await exportClient(clientId, await headOf('client')) }),
  'handover.export': async () => {
    const { followUps } = await viewShift();
    return { json: await exportHandover(followUps, await headOf('handover')), followUps: followUps.length };
  },
  'import.begin': async ({ id, begin }) => {
    await beginImport(id, begin);
    return null;
  },
  'import.rows': ({ id, ...batch }) => addIncoming(id, batch),
  'import.check': ({ id, fields, lists }) => checkIncoming(id, fields, lists),
  'import.apply': async ({ id, mode }) => {
    const result = await applyImport(id, mode);
    if (result.stopped) return result;
    await forgetLoss();
    // Of a file that an older version wrote.
    await movePrices();
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

async function headOf(of: PartHead['of']): Promise<PartHead> {
  const { managerName } = await readSettings();
  return { exportedAt: clock.now(), of, from: managerName };
}

async function exportAll(): Promise<string> {
  return untilSettled(async () => {
    const texts: string[] = [];
    for await (const { piece } of writeBackup(clock.now(), await readSettings(), readRows)) texts.push(piece);
    return texts.join('');
  });
}
