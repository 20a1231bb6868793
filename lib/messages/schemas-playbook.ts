/** What the background lets in of `playbook.ts`. */
import * as z from 'zod/mini';
import { layerEditSchema } from '@/lib/model/layer';
import { learningInputs } from './schemas-learning';
import { paperworkInputs } from './schemas-paperwork';

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});

export const playbookInputs = {
  ...learningInputs,
  ...paperworkInputs,
  'playbook.list': nothing,
  'playbook.layer': nothing,
  'playbook.change': z.strictObject({ edit: layerEditSchema }),
};
