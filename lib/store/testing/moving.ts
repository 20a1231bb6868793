/** For tests only: a file out and in as the options page moves it, without pages between. */
import { bringIn, type Texts } from '@/lib/backup/bring-in';
import type { ImportMode, ImportPreview } from '@/lib/backup/changes';
import { writeBackup } from '@/lib/backup/write';
import type { WrongField } from '@/lib/model/wrong-field';
import { addIncoming, applyImport, beginImport, checkIncoming } from '../incoming';
import { readRows } from '../rows';
import { readSettings } from '../settings';

export async function exportBackup(exportedAt: string): Promise<string> {
  const texts: string[] = [];
  for await (const { piece } of writeBackup(exportedAt, await readSettings(), readRows)) texts.push(piece);
  return texts.join('');
}

/** Into the waiting room only. */
export async function stage(json: string, id: string): Promise<{ refused: WrongField } | ImportPreview> {
  const preview = await bringIn(inPieces(json), {
    begin: (begin) => beginImport(id, begin),
    add: (batch) => addIncoming(id, batch),
    check: (fields, lists) => checkIncoming(id, fields, lists),
  });
  if (!preview) throw new Error('nobody stopped it');
  return preview;
}

export async function importBackup(
  json: string,
  mode: ImportMode = 'replace',
): Promise<{ refused: WrongField } | ImportPreview> {
  const id = crypto.randomUUID();
  const staged = await stage(json, id);
  if (!('refused' in staged)) await applyImport(id, mode);
  return staged;
}

function inPieces(json: string): Texts {
  return async function* () {
    for (let at = 0; at < json.length; at += 100_000) yield json.slice(at, at + 100_000);
  };
}
