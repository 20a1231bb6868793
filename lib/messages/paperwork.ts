/** Forms and checklists: panel -> background. `owner` is whom the panel showed (`TabView.owner`). */
import type { ChecklistState, FormDraft } from '@/lib/model/paperwork';
import type { Checklist } from '@/lib/model/playbook';

type Call<In, Out> = { in: In; out: Out };

export interface PaperworkCalls {
  'form.draft': Call<{ owner: string; playbookId: string; formId: string }, FormDraft | null>;
  /** No values: the draft is thrown away. */
  'form.keep': Call<{ owner: string; playbookId: string; formId: string; values: Record<string, string> }, null>;
  /** Of this owner, and those that belong to nobody. */
  'checklist.list': Call<{ owner: string }, ChecklistState[]>;
  /** Ticks an item off, or takes the tick back; what was ticked in a period that is over is forgotten. */
  'checklist.tick': Call<
    {
      owner: string;
      playbookId: string;
      checklistId: string;
      period: Checklist['period'];
      itemId: string;
      done: boolean;
    },
    null
  >;
  /** Begins the period anew. */
  'checklist.restart': Call<
    { owner: string; playbookId: string; checklistId: string; period: Checklist['period'] },
    null
  >;
}
