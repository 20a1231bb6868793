import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '@/lib/model/playbook';
import { formSchema } from '@/lib/model/playbook';
import { anyEntry } from './any-playbook.fixture';
import { checkForm, formRow, formValues } from './form';
import { fieldDropped, fieldRenamed, nameProblem, newField } from './form-edit';
import { checkFormAsWritten } from './paper-checks';

const FORM: Form = {
  id: 'f',
  title: 'Payment',
  situation: 'Paid',
  triggers: [],
  fields: [
    { name: 'way', label: 'Way', kind: 'choice', required: true, options: ['card', 'bank'] },
    { name: 'sum', label: 'Sum', kind: 'money', required: true },
    { name: 'note', label: 'Note', kind: 'line', required: false },
  ],
  rules: [
    { when: { field: 'way', is: ['bank'] }, fields: ['note', 'sum'], need: 'all', message: 'Which bank?' },
    { fields: ['note'], need: 'all', message: 'Say more' },
  ],
  text: '{form.way}: {form.sum#euro:euros} {form.sum}[[, {form.note|none}]] {form.summary} {formsum} {order.sum',
  row: ['{form.sum}', '', '{form.note}'],
};

const ENTRY = { way: 'bank', sum: '5', note: 'Alfa' };

const fresh = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,6}$/).map((name) => `new${name}`);
const anyForm = anyEntry('forms') as fc.Arbitrary<Form>;

/** Everything that comes out of a form, the names apart. */
function outcome(form: Form, entry: Record<string, string>) {
  const { broken, missing } = checkForm(form, entry);
  return { broken, missing, row: formRow(form, entry, {}, 'en'), values: Object.values(formValues(form, entry, 'en')) };
}

describe('a field with another name', () => {
  it('is called so in the text, in the row and in the rules, and nothing else is', () => {
    const renamed = fieldRenamed(FORM, 1, 'amount');
    expect(renamed.text).toBe(
      '{form.way}: {form.amount#euro:euros} {form.amount}[[, {form.note|none}]] {form.summary} {formsum} {order.sum',
    );
    expect(renamed.row).toEqual(['{form.amount}', '', '{form.note}']);
    expect(renamed.rules?.[0]?.fields).toEqual(['note', 'amount']);
    expect(fieldRenamed(FORM, 0, 'by').rules?.[0]?.when).toEqual({ field: 'by', is: ['bank'] });
  });

  it('makes of the same entry the same text, row and complaints', () => {
    fc.assert(
      fc.property(fc.nat(2), fresh, (at, name) => {
        const old = FORM.fields[at]?.name ?? '';
        const { [old as 'way']: value, ...others } = ENTRY;
        expect(outcome(fieldRenamed(FORM, at, name), { ...others, [name]: value })).toEqual(outcome(FORM, ENTRY));
      }),
    );
  });

  it('takes its old name back, and all is as it was, whatever the form', () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), fresh, (form, chance, name) => {
        const at = chance % form.fields.length;
        const old = form.fields[at]?.name ?? '';
        fc.pre(nameProblem(form, at, name) === null && nameProblem(form, at, old) === null);
        const renamed = fieldRenamed(form, at, name);
        expect(renamed.fields[at]?.name).toBe(name);
        expect(fieldRenamed(renamed, at, old)).toEqual(form);
      }),
    );
  });

  it('never has that of another, nor one that is none', () => {
    expect(nameProblem(FORM, 1, 'way')).toBe('taken');
    expect(nameProblem(FORM, 1, 'Сумма')).toBe('form');
    expect(fieldRenamed(FORM, 1, 'way')).toBe(FORM);
    expect(fieldRenamed(FORM, 1, '')).toBe(FORM);
  });

  it('leaves what names it with the other, where two had one name', () => {
    const twice = { ...FORM, fields: [...FORM.fields, { ...FORM.fields[1], name: 'sum' } as Form['fields'][number]] };
    expect(fieldRenamed(twice, 3, 'second')).toMatchObject({ text: FORM.text, row: FORM.row, rules: FORM.rules });
  });
});

it('a field that is added has a name that nothing names yet, and can be dropped without a trace', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const more = { ...form, fields: [...form.fields, newField(form, 'Label')] };
      const name = more.fields.at(-1)?.name ?? '';
      expect(nameProblem(more, more.fields.length - 1, name)).toBeNull();
      expect(form.text).not.toContain(`{form.${name}}`);
      const { rules = [], ...less } = fieldDropped(more, form.fields.length);
      const { rules: before = [], ...rest } = form;
      expect(less).toEqual(rest);
      expect(rules).toEqual(before);
    }),
  );
});

it('a rule forgets a field that is gone, and goes where it was about it alone; cells keep their places', () => {
  const less = fieldDropped(FORM, 2);
  expect(less.rules).toEqual([{ ...FORM.rules?.[0], fields: ['sum'] }]);
  expect(less.row).toEqual(FORM.row);
  expect(fieldDropped(FORM, 0).rules).toEqual([FORM.rules?.[1]]);
  fc.assert(
    fc.property(anyForm, fc.nat(), (form, chance) => {
      const gone = form.fields[chance % form.fields.length]?.name ?? '';
      const { rules = [], fields } = fieldDropped(form, chance % form.fields.length);
      if (fields.some(({ name }) => name === gone)) return;
      expect(rules.flatMap((rule) => [...rule.fields, rule.when?.field])).not.toContain(gone);
      expect(formSchema.shape.rules.safeParse(rules).success).toBe(true);
    }),
  );
});

describe('what an author is told of a form', () => {
  const shelf = { scripts: [], guides: [] };
  const told = (form: Form) => checkFormAsWritten(form, shelf);
  const [way, sum, note] = FORM.fields as [Form['fields'][0], Form['fields'][0], Form['fields'][0]];

  it('nothing, where all is well', () => expect(told(FORM)).toEqual([]));

  it.each<[string, Partial<Form>, unknown]>([
    ['two of a name', { fields: [way, sum, note, sum] }, { problem: 'same-name', at: 'sum' }],
    ['a field gone from a rule', { fields: [way, note] }, { problem: 'rule-field', at: 'Which bank?' }],
    [
      'an option gone from a rule',
      { fields: [{ ...way, options: ['card', 'cash'] }, sum, note] },
      { problem: 'rule-option', at: 'Which bank?' },
    ],
    [
      'nothing to choose',
      { fields: [{ ...way, options: undefined }, sum, note], rules: [] },
      { problem: 'no-options', at: 'Way' },
    ],
    ['no number fits', { fields: [way, { ...sum, min: 2, max: 1 }, note] }, { problem: 'min-max', at: 'Sum' }],
    ['no such script', { scriptId: 'gone' }, { problem: 'script-gone', at: 'Payment' }],
  ])('%s', (_, part, problem) => {
    expect(told({ ...FORM, ...part })).toEqual([problem]);
  });
});
