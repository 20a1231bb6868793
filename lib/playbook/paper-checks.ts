/** What an author should look at in a form, a checklist, a quote or a list of contacts, beside its texts. */
import type { Checklist, ContactList, Form, Playbook, Quote } from '@/lib/model/playbook';

/**
 * same-name: another field is called so. rule-field, rule-option: a rule names a field, or waits for a choice, that the form
 * does not have. no-options: a choice of nothing. min-max: nothing can be as large and as small. script-gone, guide-gone: the
 * playbook does not have it, or hides it. bands-order: a band that no count belongs to. same-contact: two topics have one
 * address. not-here: a text names what this entry does not know.
 */
export interface PaperProblem {
  problem:
    | 'same-name'
    | 'rule-field'
    | 'rule-option'
    | 'no-options'
    | 'min-max'
    | 'script-gone'
    | 'guide-gone'
    | 'bands-order'
    | 'same-contact'
    | 'not-here';
  /** What the author knows it by. */
  at: string;
}

type Shelf = Pick<Playbook, 'scripts' | 'guides'>;

export function checkFormAsWritten(form: Form, { scripts }: Shelf): PaperProblem[] {
  const names = form.fields.map(({ name }) => name);
  const ofFields = form.fields.flatMap(({ name, label, kind, options, min, max }, at): PaperProblem[] => [
    ...(names.indexOf(name) < at ? [{ problem: 'same-name', at: name } as const] : []),
    ...(kind === 'choice' && !options ? [{ problem: 'no-options', at: label } as const] : []),
    ...(min !== undefined && max !== undefined && min > max ? [{ problem: 'min-max', at: label } as const] : []),
  ]);
  const ofRules = (form.rules ?? []).flatMap(({ when, fields, message }): PaperProblem[] => {
    if ([...fields, ...(when ? [when.field] : [])].some((name) => !names.includes(name)))
      return [{ problem: 'rule-field', at: message }];
    const choices = when && choicesOf(form, when.field);
    return choices && when.is.some((one) => !choices.includes(one)) ? [{ problem: 'rule-option', at: message }] : [];
  });
  return [...ofFields, ...ofRules, ...gone('script-gone', scripts, form.scriptId, form.title)];
}

/** What the field can be, as rules name it; null: anything. */
export function choicesOf({ fields }: Form, name: string): readonly string[] | null {
  const field = fields.find((one) => one.name === name);
  if (field?.kind === 'yes-no') return ['yes', 'no'];
  return field?.kind === 'choice' ? (field.options ?? []) : null;
}

export function checkChecklist({ items }: Checklist, { scripts, guides }: Shelf): PaperProblem[] {
  return items.flatMap(({ text, scriptId, guideId }) => [
    ...gone('script-gone', scripts, scriptId, text),
    ...gone('guide-gone', guides, guideId, text),
  ]);
}

export function checkQuote({ bands }: Quote): PaperProblem[] {
  return bands.flatMap((end, at): PaperProblem[] => {
    if (at === 0) return [];
    const below = bands[at - 1] ?? null;
    if (below !== null && (end === null || end > below)) return [];
    return [{ problem: 'bands-order', at: String(end ?? below ?? '') }];
  });
}

export function checkContacts({ entries }: ContactList): PaperProblem[] {
  const first = (variable: string) => entries.findIndex((one) => one.variable === variable);
  return entries
    .filter(({ variable }, at) => first(variable) < at)
    .map(({ topic }) => ({ problem: 'same-contact', at: topic }));
}

function gone(
  problem: PaperProblem['problem'],
  list: readonly { id: string }[],
  id: string | undefined,
  at: string,
): PaperProblem[] {
  return id === undefined || list.some((one) => one.id === id) ? [] : [{ problem, at }];
}
