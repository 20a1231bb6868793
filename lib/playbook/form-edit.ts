/** Changes to the fields of a form. What names a field, in the text, in the row and in the rules, follows it. */
import { type Form, type FormField, fieldSchema } from '@/lib/model/playbook';
import { freeName } from './editing';
import { variableRenamed } from './template';

/** taken: another field has it. form: it is no name. */
export type NameProblem = 'taken' | 'form';

/** Why the field at this place cannot be called so; null: it can. */
export function nameProblem({ fields }: Form, at: number, name: string): NameProblem | null {
  if (!fieldSchema.shape.name.safeParse(name).success) return 'form';
  return fields.some((field, place) => place !== at && field.name === name) ? 'taken' : null;
}

/** With the field at this place called so; the form itself where it cannot be. */
export function fieldRenamed(form: Form, at: number, name: string): Form {
  const before = form.fields[at]?.name;
  if (before === undefined || nameProblem(form, at, name)) return form;
  const fields = form.fields.map((field, place) => (place === at ? { ...field, name } : field));
  // Of two of one name, what names them stays with the other.
  if (fields.some((field) => field.name === before)) return { ...form, fields };
  const inTemplate = (text: string) => variableRenamed(text, `form.${before}`, `form.${name}`);
  const inRule = (one: string) => (one === before ? name : one);
  return {
    ...form,
    fields,
    text: inTemplate(form.text),
    ...(form.row && { row: form.row.map(inTemplate) }),
    ...(form.rules && {
      rules: form.rules.map((rule) => ({
        ...rule,
        ...(rule.when && { when: { ...rule.when, field: inRule(rule.when.field) } }),
        fields: rule.fields.map(inRule),
      })),
    }),
  };
}

/** Of a name that nothing in the form has yet. */
export function newField(form: Form, label: string): FormField {
  const named = [form.text, ...(form.row ?? [])].join();
  const isFree = (name: string) => !named.includes(`form.${name}`) && !form.fields.some((one) => one.name === name);
  return { name: freeName('field', isFree), label, kind: 'line', required: false };
}

/**
 * Without the field. Rules forget it, and one that was about it alone is gone: it could never hold. The text and the row
 * stay as they are, the place of each cell among them; the checks name what has no field now.
 */
export function fieldDropped(form: Form, at: number): Form {
  const gone = form.fields[at]?.name;
  const fields = form.fields.filter((_, place) => place !== at);
  if (!form.rules || fields.some(({ name }) => name === gone)) return { ...form, fields };
  const rules = form.rules
    .filter(({ when }) => when?.field !== gone)
    .map((rule) => ({ ...rule, fields: rule.fields.filter((name) => name !== gone) }))
    .filter((rule) => rule.fields.length > 0);
  return { ...form, fields, rules: rules.length > 0 ? rules : undefined };
}
