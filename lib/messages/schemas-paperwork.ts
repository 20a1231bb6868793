/** What the background lets in of `paperwork.ts`. */
import * as z from 'zod/mini';
import { formDraftSchema } from '@/lib/model/paperwork';
import { checklistSchema } from '@/lib/model/playbook';

const { owner, playbookId, formId, values } = formDraftSchema.shape;
const checklist = { owner, playbookId, checklistId: playbookId, period: checklistSchema.shape.period };

export const paperworkInputs = {
  'form.draft': z.strictObject({ owner, playbookId, formId }),
  'form.keep': z.strictObject({ owner, playbookId, formId, values }),
  'checklist.list': z.strictObject({ owner }),
  'checklist.tick': z.strictObject({ ...checklist, itemId: playbookId, done: z.boolean() }),
  'checklist.restart': z.strictObject(checklist),
};
