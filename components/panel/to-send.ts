/** Texts of a playbook as they are sent: with their language, their follow-up and where they come from. */
import type { Script } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { answerText, scriptText } from '@/lib/suggest/texts';
import type { Sendable } from './use-sending';

export function scriptToSend(found: Found<Script>): Sendable {
  const { followUp } = found.entry;
  return { ...scriptText(found), ...(followUp && { followUp }) };
}

export const answerToSend: (...answer: Parameters<typeof answerText>) => Sendable = answerText;
