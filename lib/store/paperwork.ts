/** Begun forms and ticked checklists. */
import type { ChecklistState, FormDraft } from '@/lib/model/paperwork';
import { OF_ALL } from '@/lib/model/paperwork';
import { database } from './db';

export async function draftOf(owner: string, playbookId: string, formId: string): Promise<FormDraft | null> {
  return (await (await database()).formDrafts.get([owner, playbookId, formId])) ?? null;
}

/** A draft without values is none. */
export async function keepDraft(draft: FormDraft): Promise<void> {
  const db = await database();
  if (Object.keys(draft.values).length > 0) await db.formDrafts.put(draft);
  else await db.formDrafts.delete([draft.owner, draft.playbookId, draft.formId]);
}

/** Of this owner, and those that belong to nobody. */
export async function checklistsOf(owner: string): Promise<ChecklistState[]> {
  return (await database()).checklists.where('owner').anyOf([owner, OF_ALL]).toArray();
}

type Key = Pick<ChecklistState, 'owner' | 'playbookId' | 'checklistId'>;

/** Changes one state in one transaction: two panels may tick at once. `change` gets null where nothing is kept. */
export async function changeChecklist(
  { owner, playbookId, checklistId }: Key,
  change: (state: ChecklistState | null) => ChecklistState | null,
): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.checklists, async () => {
    const state = await db.checklists.get([owner, playbookId, checklistId]);
    const next = change(state ?? null);
    if (next) await db.checklists.put(next);
    else await db.checklists.delete([owner, playbookId, checklistId]);
  });
}
