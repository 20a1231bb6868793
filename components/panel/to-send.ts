/** Texts of a playbook as they are sent: with their language, their follow-up and where they come from. */
import type { Objection, Script } from '@/lib/model/playbook';
import type { Found } from './found';
import type { Sendable } from './use-sending';

export function scriptToSend({ key, playbook, entry }: Found<Script>): Sendable {
  return {
    key,
    text: entry.text,
    locale: playbook.locale,
    source: { playbookId: playbook.id, kind: 'script', id: entry.id, angle: null },
    ...(entry.followUp && { followUp: entry.followUp }),
  };
}

export function answerToSend(
  { key, playbook, entry }: Found<Objection>,
  { angle, text }: Objection['answers'][number],
): Sendable {
  return {
    key: `${key}/${angle}`,
    text,
    locale: playbook.locale,
    source: { playbookId: playbook.id, kind: 'objection', id: entry.id, angle },
  };
}
