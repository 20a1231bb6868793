/** Learning from what was answered, and what could not be. */
import type { Answer, Example, Unanswered } from '@/lib/model/learning';

type Call<In, Out> = { in: In; out: Out };

export interface LearningCalls {
  'learned.list': Call<Record<never, never>, Example[]>;
  /** No text fits what the client said. `id` is made by the caller, so that a repeated call records it once. */
  'unanswered.add': Call<{ id: string; text: string; place: Answer | null }, null>;
  /** Newest first. */
  'unanswered.list': Call<Record<never, never>, Unanswered[]>;
  /** These words are answered by `to` from now on; null: they are dropped. */
  'unanswered.settle': Call<{ ids: string[]; to: Answer | null }, null>;
}
