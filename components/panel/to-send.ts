/** Texts of a playbook as they are sent: with their language, their follow-up and where they come from. */
import type { Objection, Script, Variant } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { answerText, scriptText } from '@/lib/suggest/texts';
import type { Sendable } from './use-sending';

/** `variant`: the wording chosen; null: the script's own. */
export function scriptToSend(found: Found<Script>, variant: Variant | null): Sendable {
  const { followUp } = found.entry;
  return { ...scriptText(found, variant), ...(followUp && { followUp }) };
}

export function answerToSend(found: Found<Objection>, answer: Objection['answers'][number]): Sendable {
  const { followUp } = found.entry;
  return { ...answerText(found, answer), ...(followUp && { followUp }) };
}
