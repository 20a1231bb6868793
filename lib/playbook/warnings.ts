/** What an author should look at in an entry: nothing of it is an error, the entry works as it is written. */
import type { Entry, Part } from '@/lib/model/layer';
import type { Guide, Locale, Objection, Playbook, Script } from '@/lib/model/playbook';
import { checkTemplate, type TemplateProblem, variablesOf } from './fill';
import { checkGuide, type GuideProblem } from './guide';
import { KNOWN_VARIABLES } from './variables';

/** `like`: the known variable that may be meant; left out: it will be asked for each time. */
export interface UnknownVariable {
  problem: 'unknown-variable';
  source: string;
  like?: string;
}

export type Warning = TemplateProblem | UnknownVariable | GuideProblem;

/** Every text of an entry that goes to somebody, with its language. */
export function textsIn(part: Part, entry: Entry, locale: Locale): { text: string; locale: Locale }[] {
  switch (part) {
    case 'scripts': {
      const { text, variants = [] } = entry as Script;
      return [{ text, locale }, ...variants.map((one) => ({ text: one.text, locale: one.locale ?? locale }))];
    }
    case 'objections':
      return (entry as Objection).answers.map((one) => ({ text: one.text, locale: one.locale ?? locale }));
    default:
      return [];
  }
}

/** Names that somebody fills: the product, the team, or the manager, whom texts have asked for them before. */
export function variablesKnown(playbooks: readonly Playbook[], ofTeam: readonly string[]): Set<string> {
  const used = playbooks.flatMap(({ scripts, objections, locale }) =>
    [
      ...scripts.flatMap((entry) => textsIn('scripts', entry, locale)),
      ...objections.flatMap((entry) => textsIn('objections', entry, locale)),
    ].flatMap(({ text }) => variablesOf(text)),
  );
  return new Set([...KNOWN_VARIABLES, ...ofTeam, ...used]);
}

/** `known`: see `variablesKnown`, made of the playbooks as they came. */
export function warningsOf(part: Part, entry: Entry, book: Playbook, known: ReadonlySet<string>): Warning[] {
  if (part === 'guides') return checkGuide(entry as Guide, book);
  const texts = textsIn(part, entry, book.locale);
  const variables = new Set(texts.flatMap(({ text }) => variablesOf(text)));
  const unknown = [...variables].filter((variable) => !known.has(variable));
  return [
    ...texts.flatMap(({ text, locale }) => checkTemplate(text, locale)),
    ...unknown.map((source): UnknownVariable => {
      const like = [...known].find((one) => isLike(one, source));
      return { problem: 'unknown-variable', source, ...(like && { like }) };
    }),
  ];
}

/** The same but for the case of letters, dots, and one letter too many, too few or another. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)].toSorted((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(a.length === b.length ? at + 1 : at) === b.slice(at + 1);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[._]/g, '');
}
