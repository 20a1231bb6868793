/** A form filled in: what is still wrong with it, the message and the row for a spreadsheet that come out. */
import type { Form, FormField, Locale } from '@/lib/model/playbook';
import { cellField, type FieldProblem, fieldProblem, valuesOf, writeField } from './field';
import { fill, type Values } from './fill';

/** Field name to what was typed; lines of a field of many are joined by line breaks. */
export type FormEntry = Readonly<Record<string, string>>;

export interface FormCheck {
  /** By field name, the first problem of each. */
  problems: Record<string, FieldProblem>;
  /** What has to hold between fields and does not, in the form's own words. */
  broken: string[];
  /** Labels of required fields that are empty, in the order of the form. */
  missing: string[];
  ok: boolean;
}

export function checkForm(form: Form, entry: FormEntry): FormCheck {
  const bicField = form.fields.find(({ kind }) => kind === 'bic');
  const bic = bicField ? typedOf(entry, bicField.name) || null : null;
  const problems: Record<string, FieldProblem> = {};
  for (const field of form.fields) {
    const problem = fieldProblem(field, typedOf(entry, field.name), bic);
    if (problem) problems[field.name] = problem;
  }
  const broken = (form.rules ?? []).filter((rule) => !holds(form, rule, entry)).map(({ message }) => message);
  const missing = form.fields.filter(({ name }) => problems[name] === 'required').map(({ label }) => label);
  return { problems, broken, missing, ok: Object.keys(problems).length === 0 && broken.length === 0 };
}

type Rule = NonNullable<Form['rules']>[number];

function holds(form: Form, { when, fields, need }: Rule, entry: FormEntry): boolean {
  const valuesIn = (name: string) => {
    const field = form.fields.find((one) => one.name === name);
    return field ? valuesOf(field, typedOf(entry, name)) : [];
  };
  if (when && !valuesIn(when.field).some((value) => when.is.includes(value))) return true;
  const filled = fields.map((name) => valuesIn(name).length > 0);
  if (need === 'all') return !filled.includes(false);
  return need === 'any' ? filled.includes(true) : !filled.includes(true);
}

/** What is known for the fields that draw on variables; a value that its field would refuse is left out. */
export function prefill(form: Form, values: Values): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const known = field.from !== undefined && Object.hasOwn(values, field.from) ? values[field.from] : undefined;
      if (!known?.value || fieldProblem({ ...field, required: false }, known.value, null)) return [];
      return [[field.name, known.value]];
    }),
  );
}

/** What stands for a field that was left empty where the text has no optional part around it. */
const EMPTY = '—';

/** The variables `form.<name>` of the form's text. Empty fields of optional parts stay unknown, and take these along. */
export function formValues({ text, fields }: Form, entry: FormEntry, locale: Locale): Record<string, string> {
  const written = named(fields, (field) => writeField(field, typedOf(entry, field.name), locale));
  const { missing } = fill(text, typed(written), locale);
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => {
      if (value !== '') return [[name, value]];
      return missing.includes(name) ? [[name, EMPTY]] : [];
    }),
  );
}

/**
 * The row, cells separated by tabs, to be pasted into a spreadsheet; null where the form has none. `values` are those
 * of the page, the client and the settings.
 */
export function formRow({ row, fields }: Form, entry: FormEntry, values: Values, locale: Locale): string | null {
  if (!row) return null;
  const cells = typed(named(fields, (field) => cellField(field, typedOf(entry, field.name), locale)));
  const all = { ...values, ...cells };
  return row
    .map((template) => fill(template, all, locale).parts.map((part) => (part.kind === 'missing' ? '' : part.text)))
    .map((parts) => cell(parts.join('').trim()))
    .join('\t');
}

/**
 * A cell is data: one that would start a formula, and a long or zero-led number that a spreadsheet would round or cut,
 * gets the apostrophe that makes it text. Line breaks, tabs and quotes are quoted as spreadsheets do.
 */
function cell(value: string): string {
  const formula = /^[=+\-@＝＋－＠\t\r]/u.test(value) && !/^-?\d{1,15}(?:[.,]\d+)?$/.test(value);
  const safe = formula || /^0\d+$/.test(value) || /^\d{16,}$/.test(value) ? `'${value}` : value;
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function typedOf(entry: FormEntry, name: string): string {
  return (Object.hasOwn(entry, name) ? entry[name] : undefined) ?? '';
}

function named(fields: readonly FormField[], write: (field: FormField) => string): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [`form.${field.name}`, write(field)]));
}

function typed(values: Record<string, string>): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source: 'typed' }]));
}
