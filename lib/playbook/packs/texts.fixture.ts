/** Every text of a playbook, as the tests of the packs read them. */
import type { Locale, Playbook } from '@/lib/model/playbook';
import { readTemplate, type TemplateNode } from '../template';

const QUOTE_VARIABLES = ['package', 'units', 'years', 'price', 'instalments', 'instalmentPrice'].map(
  (name) => `quote.${name}`,
);
const UPGRADE_VARIABLES = [...QUOTE_VARIABLES, 'quote.from', 'quote.days', 'quote.until'];

export interface Template {
  id: string;
  text: string;
  locale: Locale;
  /** To the client, or among colleagues. */
  toClient: boolean;
  informal: boolean;
  /** Variables of its own. */
  own: string[];
}

/** Every text that a client or a colleague gets, with what it may speak of. */
export function templatesOf(pack: Playbook): Template[] {
  const plain = { locale: pack.locale, toClient: true, informal: false, own: [] };
  return [
    ...pack.scripts.flatMap(({ id, text, variants = [] }) => [
      { ...plain, id, text },
      ...variants.map(({ label, text, locale = pack.locale, tone }) => ({
        ...{ ...plain, id: `${id} / ${label}`, text, locale },
        informal: tone === 'informal',
      })),
    ]),
    ...pack.objections.flatMap(({ id, answers }) =>
      answers.map(({ angle, text, locale = pack.locale }) => ({ ...plain, id: `${id} / ${angle}`, text, locale })),
    ),
    ...pack.forms.map(({ id, text, fields }) => ({
      ...{ ...plain, id, text, toClient: false },
      own: fields.map(({ name }) => `form.${name}`),
    })),
    ...pack.quotes.map(({ id, text }) => ({ ...plain, id, text, own: QUOTE_VARIABLES })),
    ...pack.quotes.flatMap(({ id, upgradeText: text }) =>
      text === undefined ? [] : [{ ...plain, id: `${id} / upgrade`, text, own: UPGRADE_VARIABLES }],
    ),
  ];
}

type Gender = 'male' | 'female';

/** The text as its writer left it, untouched by the tidying of `fill`: each gender, each form, each choice of optional parts. */
export function readings(text: string, value = 'Икс'): string[] {
  const nodes = readTemplate(text);
  return [...new Set((['male', 'female'] as const).flatMap((gender) => waysOf(nodes, gender, value)))];
}

function waysOf(nodes: TemplateNode[], gender: Gender, value: string): string[] {
  return nodes.reduce<string[]>(
    (heads, node) => heads.flatMap((head) => wordsOf(node, gender, value).map((words) => head + words)),
    [''],
  );
}

function wordsOf(node: TemplateNode, gender: Gender, value: string): string[] {
  if (node.kind === 'text') return [node.source];
  if (node.kind === 'optional') return [...waysOf(node.nodes, gender, value), ''];
  return node.choice ? [node.choice[gender]] : (node.plural ?? [node.fallback ?? value]);
}

/** What the manager reads of the playbook: no variables, no ids. */
export function shown(pack: Playbook): string[] {
  return [
    ...[...pack.scripts, ...pack.guides, ...pack.forms, ...pack.checklists, ...pack.quotes].flatMap(
      ({ title, situation }) => [title, situation],
    ),
    ...[...pack.scripts, ...pack.objections, ...pack.forms].flatMap(({ followUp }) => followUp?.reason ?? []),
    ...pack.scripts.flatMap(({ stages = [] }) => stages),
    ...pack.objections.flatMap(({ title }) => title),
    ...pack.guides
      .flatMap(({ steps }) => steps)
      .flatMap(({ text, why = [], checks = [], remind, next }) => [
        ...[text, why, checks, remind?.reason ?? []].flat(),
        ...next.flatMap(({ label = [] }) => label),
      ]),
    ...pack.forms.flatMap(({ fields, rules = [] }) => [
      ...fields.flatMap(({ label, hint = [], options = [] }) => [label, hint, options].flat()),
      ...rules.map(({ message }) => message),
    ]),
    ...pack.checklists.flatMap(({ items }) => items).flatMap(({ text, why = [] }) => [text, why].flat()),
    ...pack.quotes.flatMap(({ packages, unit }) => [...packages.map(({ label }) => label), unit]),
    ...pack.contacts.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap(({ topic, situation = [] }) => [topic, situation].flat()),
    ]),
  ];
}
