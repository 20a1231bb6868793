/** Reads the template language of `lib/model/playbook.ts` into nodes. Nothing is evaluated: what is no variable is text. */

/** `choice` is set on a choice by gender, `plural` on a word by the number, `fallback` on a variable that has one. */
export interface VariableNode {
  kind: 'variable';
  variable: string;
  fallback?: string;
  choice?: { male: string; female: string };
  /** In the order of `PLURAL_ORDER`, those that the language has. */
  plural?: string[];
  source: string;
}
export interface TextNode {
  kind: 'text';
  source: string;
}
export interface OptionalNode {
  kind: 'optional';
  nodes: (TextNode | VariableNode)[];
  source: string;
}
/** The sources of all nodes, joined, are the text that was read. */
export type TemplateNode = TextNode | VariableNode | OptionalNode;

const NAME = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*$/u;

/** Never fails: braces and brackets that make no variable and no optional part stay plain text. */
export function readTemplate(text: string): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  let from = 0;
  // Without `[[` inside: optional parts do not nest, so the innermost pair is the part.
  for (const match of text.matchAll(/\[\[((?:(?!\[\[|\]\]).)*)\]\]/gsu)) {
    nodes.push(...readVariables(text.slice(from, match.index)));
    nodes.push({ kind: 'optional', nodes: readVariables(match[1] ?? ''), source: match[0] });
    from = match.index + match[0].length;
  }
  nodes.push(...readVariables(text.slice(from)));
  return nodes;
}

function readVariables(text: string): (TextNode | VariableNode)[] {
  const nodes: (TextNode | VariableNode)[] = [];
  for (const source of text.split(/(\{[^{}]*\})/u)) {
    if (source !== '') nodes.push(readVariable(source) ?? { kind: 'text', source });
  }
  return nodes;
}

/** `{name}`, `{name|fallback}`, `{name?male:female}` or `{name#one:other}`; null for anything else. */
export function readVariable(source: string): VariableNode | null {
  const [, variable = '', sign, rest = ''] = /^\{([^{}|?#]*)(?:([|?#])([^{}]*))?\}$/su.exec(source) ?? [];
  if (!NAME.test(variable)) return null;
  if (sign === undefined) return { kind: 'variable', variable, source };
  if (sign === '|') return { kind: 'variable', variable, fallback: rest, source };
  if (sign === '#') {
    const plural = rest.split(':');
    return plural.length < 2 ? null : { kind: 'variable', variable, plural, source };
  }
  const colon = rest.indexOf(':');
  if (colon < 0) return null;
  return { kind: 'variable', variable, choice: { male: rest.slice(0, colon), female: rest.slice(colon + 1) }, source };
}

/** The text with one variable called otherwise, wherever it stands and whatever its fallback or words. */
export function variableRenamed(text: string, from: string, to: string): string {
  const renamed = (node: TextNode | VariableNode) =>
    node.kind === 'variable' && node.variable === from ? `{${to}${node.source.slice(from.length + 1)}` : node.source;
  return readTemplate(text)
    .map((node) => (node.kind === 'optional' ? `[[${node.nodes.map(renamed).join('')}]]` : renamed(node)))
    .join('');
}
