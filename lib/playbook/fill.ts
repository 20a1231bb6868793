/** Fills a template with values. A value is never read as a template; only its quotation marks adapt (`quotes.ts`). */
import type { Locale } from '@/lib/model/playbook';
import type { Part, ValueSource } from './parts';
import { pluralForm, pluralForms } from './plural';
import { joinStops, nestQuotes } from './quotes';
import { joinSeams, type Piece } from './seams';
import { readTemplate, type TextNode, type VariableNode } from './template';

export type { Part, ValueSource };

/** Variable name to value; an empty value counts as unknown. */
export type Values = Record<string, { value: string; source: ValueSource }>;

export interface Filled {
  parts: Part[];
  /** Each once, in the order of the text: to be asked for before insertion. */
  missing: string[];
  /** What to insert; null while something is missing. */
  text: string | null;
}

/** Never fails, whatever the text; `checkTemplate` says what is wrong with it. `locale` is the text's. */
export function fill(text: string, values: Values, locale: Locale): Filled {
  const pieces = readTemplate(text).flatMap((node) => piecesOf(node, values, locale));
  const parts = joinStops(nestQuotes(joinSeams(pieces)));
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'missing' ? [part.variable] : [])))];
  const whole = parts.map((part) => (part.kind === 'missing' ? '' : part.text)).join('');
  return { parts, missing, text: missing.length === 0 ? whole : null };
}

/** Every variable of the template, each once, in the order of the text. */
export function variablesOf(text: string): string[] {
  const nodes = readTemplate(text).flatMap((node) => (node.kind === 'optional' ? node.nodes : [node]));
  return [...new Set(nodes.flatMap((node) => (node.kind === 'variable' ? [node.variable] : [])))];
}

/**
 * unpaired: a brace without its other one. no-variable: braces around what cannot be one. pointless: an optional part
 * without a variable. plural: not as many words as the language has forms.
 */
export interface TemplateProblem {
  problem: 'unpaired' | 'no-variable' | 'pointless' | 'plural';
  source: string;
  /** The forms that are wanted. */
  forms?: string;
}

/** What is wrong with the template; empty when nothing is. `locale` is the text's. */
export function checkTemplate(text: string, locale: Locale): TemplateProblem[] {
  return readTemplate(text).flatMap((node) => {
    if (node.kind !== 'optional') return checkNode(node, locale);
    const errors = node.nodes.flatMap((inner) => checkNode(inner, locale));
    const pointless = !node.nodes.some((inner) => inner.kind === 'variable');
    return pointless ? [...errors, { problem: 'pointless', source: node.source }] : errors;
  });
}

function checkNode(node: TextNode | VariableNode, locale: Locale): TemplateProblem[] {
  if (node.kind === 'text') return checkText(node.source);
  const wanted = pluralForms(locale);
  return node.plural === undefined || node.plural.length === wanted.length
    ? []
    : [{ problem: 'plural', source: node.source, forms: wanted.join(':') }];
}

/** What the reader left as plain text must hold no sign of the template language. */
function checkText(text: string): TemplateProblem[] {
  const wrong = text.match(/\{[^{}]*\}|[{}]|\[\[|\]\]/gu) ?? [];
  return wrong.map((source) => ({
    problem: source.length > 2 || source === '{}' ? 'no-variable' : 'unpaired',
    source,
  }));
}

function piecesOf(node: ReturnType<typeof readTemplate>[number], values: Values, locale: Locale): Piece[] {
  if (node.kind !== 'optional') return [partOf(node, values, locale)];
  const parts = node.nodes.map((inner) => partOf(inner, values, locale));
  if (parts.some((part) => part.kind === 'missing')) return [{ kind: 'seam', omitted: true }];
  return [{ kind: 'seam', omitted: false }, ...parts, { kind: 'seam', omitted: false }];
}

function partOf(node: TextNode | VariableNode, values: Values, locale: Locale): Part {
  if (node.kind === 'text') return { kind: 'text', text: node.source };
  const { variable, fallback } = node;
  // hasOwn: `{constructor}` is a variable nobody knows, not a property that every object has.
  const known = Object.hasOwn(values, variable) ? values[variable] : undefined;
  if (known !== undefined && known.value.trim() !== '') {
    const text = wordFor(node, known.value, locale);
    if (text !== undefined) return { kind: 'value', variable, text, source: known.source };
  }
  return fallback === undefined ? { kind: 'missing', variable } : { kind: 'text', text: fallback };
}

/** Undefined where the value chooses none of the words. */
function wordFor({ choice, plural }: VariableNode, value: string, locale: Locale): string | undefined {
  if (plural) return pluralForm(locale, plural, value);
  return choice ? byGender(choice, value) : value;
}

function byGender(choice: { male: string; female: string }, gender: string): string | undefined {
  if (gender === 'male') return choice.male;
  return gender === 'female' ? choice.female : undefined;
}
