/** Fills a template with values. A value is never read as a template; only its quotation marks adapt (`quotes.ts`). */
import type { Part, ValueSource } from './parts';
import { nestQuotes } from './quotes';
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

/** Never fails, whatever the text; `checkTemplate` says what is wrong with it. */
export function fill(text: string, values: Values): Filled {
  const parts = nestQuotes(joinSeams(readTemplate(text).flatMap((node) => piecesOf(node, values))));
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'missing' ? [part.variable] : [])))];
  const whole = parts.map((part) => (part.kind === 'missing' ? '' : part.text)).join('');
  return { parts, missing, text: missing.length === 0 ? whole : null };
}

/** Every variable of the template, each once, in the order of the text. */
export function variablesOf(text: string): string[] {
  const nodes = readTemplate(text).flatMap((node) => (node.kind === 'optional' ? node.nodes : [node]));
  return [...new Set(nodes.flatMap((node) => (node.kind === 'variable' ? [node.variable] : [])))];
}

/** What is wrong with the template, in words; empty when nothing is. */
export function checkTemplate(text: string): string[] {
  return readTemplate(text).flatMap((node) => {
    if (node.kind === 'text') return checkText(node.source);
    if (node.kind === 'variable') return [];
    const errors = node.nodes.flatMap((inner) => (inner.kind === 'text' ? checkText(inner.source) : []));
    const pointless = !node.nodes.some((inner) => inner.kind === 'variable');
    return pointless ? [...errors, `the optional part ${node.source} has no variable`] : errors;
  });
}

/** What the reader left as plain text must hold no sign of the template language. */
function checkText(text: string): string[] {
  const wrong = text.match(/\{[^{}]*\}|[{}]|\[\[|\]\]/gu) ?? [];
  return wrong.map((sign) =>
    sign.length > 2 || sign === '{}' ? `${sign} is no variable` : `${sign} has no counterpart`,
  );
}

function piecesOf(node: ReturnType<typeof readTemplate>[number], values: Values): Piece[] {
  if (node.kind !== 'optional') return [partOf(node, values)];
  const parts = node.nodes.map((inner) => partOf(inner, values));
  if (parts.some((part) => part.kind === 'missing')) return [{ kind: 'seam', omitted: true }];
  return [{ kind: 'seam', omitted: false }, ...parts, { kind: 'seam', omitted: false }];
}

function partOf(node: TextNode | VariableNode, values: Values): Part {
  if (node.kind === 'text') return { kind: 'text', text: node.source };
  const { variable, fallback, choice } = node;
  // hasOwn: `{constructor}` is a variable nobody knows, not a property that every object has.
  const known = Object.hasOwn(values, variable) ? values[variable] : undefined;
  if (known !== undefined && known.value.trim() !== '') {
    const text = choice === undefined ? known.value : byGender(choice, known.value);
    if (text !== undefined) return { kind: 'value', variable, text, source: known.source };
  }
  return fallback === undefined ? { kind: 'missing', variable } : { kind: 'text', text: fallback };
}

function byGender(choice: { male: string; female: string }, gender: string): string | undefined {
  if (gender === 'male') return choice.male;
  return gender === 'female' ? choice.female : undefined;
}
