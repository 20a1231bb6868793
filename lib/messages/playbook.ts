/** Playbooks, and all that is made with them: forms, checklists, what was learned. */
import type { Layer, LayerEdit } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import type { LearningCalls } from './learning';
import type { PaperworkCalls } from './paperwork';

type Call<In, Out> = { in: In; out: Out };

export interface PlaybookCalls extends LearningCalls, PaperworkCalls {
  /** With the own changes; without what is hidden, and without pictures (`picture.list`). */
  'playbook.list': Call<Record<never, never>, Playbook[]>;
  /** For the editor: the playbooks as they came, and what was changed here. */
  'playbook.layer': Call<Record<never, never>, { bases: Playbook[]; layer: Layer; fromFiles: string[] }>;
  /** Answers with the edit that takes this one back. */
  'playbook.change': Call<{ edit: LayerEdit }, LayerEdit>;
}
