/** The texts behind search hits: what can be put into a message. Guides are not: they are gone through. */
import type { Locale, Objection, Playbook, Script, Variant } from '@/lib/model/playbook';
import type { TextSource } from '@/lib/model/touch';
import { type Found, foundOf } from './found';
import type { Hit } from './search';

/** A script, or one answer to an objection. */
export interface Text {
  /** Unique over all playbooks. */
  key: string;
  title: string;
  /** A template. */
  text: string;
  /** The language of the text. */
  locale: Locale;
  source: TextSource;
}

/** Which wording of a script is used; null: its own. */
export type VariantOf = (found: Found<Script>) => Variant | null;

/** In the order of the hits; the answers of an objection one after the other. */
export function textsOf(hits: readonly Hit[], playbooks: readonly Playbook[], variantOf: VariantOf): Text[] {
  return hits.flatMap((hit) => [
    ...foundOf('script', [hit], playbooks).map((found) => scriptText(found, variantOf(found))),
    ...foundOf('objection', [hit], playbooks).flatMap((found) =>
      found.entry.answers.map((answer) => answerText(found, answer)),
    ),
  ]);
}

export function scriptText({ key, playbook, entry }: Found<Script>, variant: Variant | null): Text {
  return {
    key,
    title: entry.title,
    text: variant?.text ?? entry.text,
    locale: variant?.locale ?? playbook.locale,
    source: { playbookId: playbook.id, kind: 'script', id: entry.id, angle: null },
  };
}

export function answerText(
  { key, playbook, entry }: Found<Objection>,
  { angle, text, locale = playbook.locale }: Objection['answers'][number],
): Text {
  return {
    key: `${key}/${angle}`,
    title: `${entry.title} · ${angle}`,
    text,
    locale,
    source: { playbookId: playbook.id, kind: 'objection', id: entry.id, angle },
  };
}

export function isSameText(one: TextSource, other: TextSource): boolean {
  return (
    one.playbookId === other.playbookId && one.kind === other.kind && one.id === other.id && one.angle === other.angle
  );
}
