/** What an author should look at in an entry: nothing of it is an error, the entry works as it is written. */
import type { Entry, Part } from '@/lib/model/layer';
import type {
  Checklist,
  ContactList,
  Form,
  Guide,
  Locale,
  Objection,
  Playbook,
  Quote,
  Script,
} from '@/lib/model/playbook';
import { checkTemplate, type TemplateProblem, variablesOf } from './fill';
import { checkGuide, type GuideProblem } from './guide';
import { PARTS } from './layer';
import { checkChecklist, checkContacts, checkFormAsWritten, checkQuote, type PaperProblem } from './paper-checks';
import { KNOWN_VARIABLES, QUOTE_VARIABLES, UPGRADE_VARIABLES } from './variables';

/** `like`: the known variable that may be meant; left out: it will be asked for each time. */
export interface UnknownVariable {
  problem: 'unknown-variable';
  source: string;
  like?: string;
}

export type Warning = TemplateProblem | UnknownVariable | GuideProblem | PaperProblem;

export interface TextOfEntry {
  text: string;
  locale: Locale;
  /** Variables that this text knows and others do not. */
  own?: readonly string[];
}

/** Every text of an entry that goes to somebody, with its language. */
export function textsIn(part: Part, entry: Entry, locale: Locale): TextOfEntry[] {
  switch (part) {
    case 'scripts': {
      const { text, variants = [] } = entry as Script;
      return [{ text, locale }, ...variants.map((one) => ({ text: one.text, locale: one.locale ?? locale }))];
    }
    case 'objections':
      return (entry as Objection).answers.map((one) => ({ text: one.text, locale: one.locale ?? locale }));
    case 'forms': {
      const { text, row = [], fields } = entry as Form;
      const own = fields.map(({ name }) => `form.${name}`);
      return [text, ...row].map((one) => ({ text: one, locale, own }));
    }
    case 'quotes': {
      const { text, upgradeText } = entry as Quote;
      const upgrade = { own: [...QUOTE_VARIABLES, ...UPGRADE_VARIABLES], locale };
      return [
        { text, locale, own: QUOTE_VARIABLES },
        ...(upgradeText === undefined ? [] : [{ text: upgradeText, ...upgrade }]),
      ];
    }
    default:
      return [];
  }
}

/** Names that somebody fills: the product, the team, or the manager, whom texts have asked for them before. */
export function variablesKnown(playbooks: readonly Playbook[], ofTeam: readonly string[]): Set<string> {
  const used = playbooks.flatMap((book) =>
    PARTS.flatMap((part) => book[part].flatMap((entry) => textsIn(part, entry, book.locale)))
      .flatMap(({ text }) => variablesOf(text))
      .filter((variable) => !isOfEntry(variable)),
  );
  return new Set([...KNOWN_VARIABLES, ...ofTeam, ...used]);
}

/** Only the form or the quote itself fills it. */
function isOfEntry(variable: string): boolean {
  return /^(?:form|quote)\./.test(variable);
}

/** `known`: see `variablesKnown`, made of the playbooks as they came. */
export function warningsOf(part: Part, entry: Entry, book: Playbook, known: ReadonlySet<string>): Warning[] {
  const texts = textsIn(part, entry, book.locale);
  return [...ofStructure(part, entry, book), ...texts.flatMap((text) => ofText(text, known))];
}

function ofStructure(part: Part, entry: Entry, book: Playbook): Warning[] {
  // The part says which kind of entry it is.
  if (part === 'guides') return checkGuide(entry as Guide, book);
  if (part === 'forms') return checkFormAsWritten(entry as Form, book);
  if (part === 'checklists') return checkChecklist(entry as Checklist, book);
  if (part === 'quotes') return checkQuote(entry as Quote);
  return part === 'contacts' ? checkContacts(entry as ContactList) : [];
}

function ofText({ text, locale, own = [] }: TextOfEntry, known: ReadonlySet<string>): Warning[] {
  const unknown = variablesOf(text).filter((variable) => !known.has(variable) && !own.includes(variable));
  return [
    ...checkTemplate(text, locale),
    ...unknown.map((source): Warning => {
      const like = [...own, ...known].find((one) => isLike(one, source));
      if (like === undefined && isOfEntry(source)) return { problem: 'not-here', at: source };
      return { problem: 'unknown-variable', source, ...(like !== undefined && { like }) };
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
