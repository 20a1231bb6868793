/** The texts behind search hits: what can be put into a message. Guides are not: they are gone through. */
import type { Locale, Objection, Playbook, Script } from '@/lib/model/playbook';
import { type Found, foundOf } from './found';
import type { Hit } from './search';

/** A script, or one answer to an objection. */
export interface Text {
  /** Unique over all playbooks; the panel calls the text by it as well. */
  key: string;
  title: string;
  /** A template. */
  text: string;
  /** The language of the text. */
  locale: Locale;
  /** When a script fits; null of an answer. */
  script: Script | null;
}

/** In the order of the hits; the answers of an objection one after the other. */
export function textsOf(hits: readonly Hit[], playbooks: readonly Playbook[]): Text[] {
  return hits.flatMap((hit) => [
    ...foundOf('script', [hit], playbooks).map(scriptText),
    ...foundOf('objection', [hit], playbooks).flatMap(answerTexts),
  ]);
}

function scriptText({ key, playbook, entry }: Found<Script>): Text {
  return { key, title: entry.title, text: entry.text, locale: playbook.locale, script: entry };
}

function answerTexts({ key, playbook, entry }: Found<Objection>): Text[] {
  return entry.answers.map(({ angle, text }) => ({
    key: answerKey(key, angle),
    title: `${entry.title} · ${angle}`,
    text,
    locale: playbook.locale,
    script: null,
  }));
}

/** `objection`: the key under which it was found. */
export function answerKey(objection: string, angle: string): string {
  return `${objection}/${angle}`;
}

export function isAnswerKey(key: string): boolean {
  // Ids of playbooks and entries have no slash.
  return key.split('/').length > 2;
}
