import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form, FormField } from '@/lib/model/playbook';
import { isSamePeriod } from './checklist';
import { amountOf, type FieldProblem, fieldProblem, writeField } from './field';
import type { Values } from './fill';
import { checkForm, formRow, formValues, prefill } from './form';

const field = (kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  name: 'x',
  label: 'Икс',
  kind,
  required: true,
  ...more,
});

describe('a field', () => {
  it.each<[FormField, string, FieldProblem | null]>([
    [field('line'), '  ', 'required'],
    [field('line', { required: false }), '', null],
    [field('line', { min: 4 }), 'Аня', 'too-short'],
    [field('text', { max: 3 }), 'много', 'too-long'],
    [field('number'), 'пять', 'number'],
    [field('number', { min: 1 }), '0', 'too-small'],
    [field('number', { max: 100 }), '101', 'too-large'],
    [field('money'), '12 900,50 ₽', null],
    [field('money'), '12 и 13', 'number'],
    [field('date'), '2026-02-30', 'date'],
    [field('date'), '2026-02-28', null],
    [field('choice', { options: ['А', 'Б'] }), 'В', 'choice'],
    [field('yes-no'), 'yes', null],
    [field('yes-no'), 'да', 'choice'],
    [field('phone'), '+7 (900) 000-00-12', null],
    [field('phone'), '12345', 'phone'],
    [field('phone'), 'звонить 89000000012', 'phone'],
    [field('email'), 'anna@example.com', null],
    [field('email'), 'anna@example', 'email'],
    [field('email'), 'anna@example.com, vera@example.com', 'email'],
    [field('link'), 'https://example.com/a', null],
    [field('link'), 'javascript:alert(1)', 'link'],
    [field('card'), '4242 4242 4242 4242', null],
    [field('card'), '4242 4242 4242 4243', 'card'],
    [field('card'), '4242 4242 4242 4242 12/27', 'card'],
    [field('eik'), 'BG831641791', null],
    [field('inn'), '7707083893', null],
    [field('iban'), 'bg80 bnbg 9661 1020 3456 78', null],
    [field('bank-account'), '40702810138250123017', null],
    [field('line', { many: true, min: 2 }), 'раз', 'too-few'],
    [field('line', { many: true, max: 2 }), 'раз\n\nдва\nтри', 'too-many'],
    [field('phone', { many: true }), '+79000000012\nнет', 'phone'],
  ])('%j with %j: %s', (one, typed, problem) => {
    expect(fieldProblem(one, typed, null)).toBe(problem);
  });

  it('checks an account with the bank’s code only where that is right', () => {
    const account = field('bank-account');
    expect(fieldProblem(account, '40702810138250123017', '044525225')).toBeNull();
    expect(fieldProblem(account, '40702810138250123018', '044525225')).toBe('bank-account-bic');
    expect(fieldProblem(account, '40702810138250123018', '12')).toBeNull();
  });

  it.each([
    ['12 900', 12900],
    ['12 900,50 ₽', 12900.5],
    ['RUB 4,990', 4990],
    ['1.250.000', 1250000],
    ['1.5', 1.5],
    ['€ 99.90', 99.9],
    ['−5', -5],
    ['', null],
    ['12/27', null],
    ['много', null],
  ])('reads the amount of %j', (text, n) => {
    expect(amountOf(text)).toBe(n);
  });

  it('is written for people', () => {
    expect(writeField(field('date'), '2026-11-27', 'ru')).toBe('27 ноября 2026 г.');
    expect(writeField(field('yes-no'), 'no', 'bg')).toBe('Не');
    expect(writeField(field('card'), '4242424242424242', 'ru')).toBe('4242 4242 4242 4242');
    expect(writeField(field('money'), '12900', 'ru')).toBe('12 900');
    expect(writeField(field('line', { many: true }), ' а \n\n б', 'ru')).toBe('а\nб');
  });
});

const FORM: Form = {
  id: 'refund',
  title: 'Возврат',
  situation: 'Вернуть',
  triggers: [],
  fields: [
    { name: 'name', label: 'ФИО', kind: 'line', required: true, from: 'client.name' },
    { name: 'card', label: 'Карта', kind: 'card', required: true },
    { name: 'sum', label: 'Сумма', kind: 'money', required: true, from: 'order.amount' },
    { name: 'format', label: 'Формат', kind: 'choice', required: true, options: ['Зал', 'Онлайн'] },
    { name: 'second', label: 'Вторая дата', kind: 'date', required: false },
    { name: 'note', label: 'Заметка', kind: 'text', required: false },
  ],
  rules: [
    { when: { field: 'format', is: ['Зал'] }, fields: ['second'], need: 'none', message: 'В зале один день' },
    { fields: ['note', 'second'], need: 'any', message: 'Заметка или вторая дата' },
  ],
  text: 'ФИО: {form.name}\nКарта: {form.card}\nСумма: {form.sum}[[\nВторая: {form.second}]]\nЗаметка: {form.note}',
  row: ['{form.name}', '{form.card}', '{form.sum}', '{form.second}', '{form.note}', '{manager.name}'],
};
const ENTRY = { name: 'Анна Примерова', card: '4242424242424242', sum: '12900,5', format: 'Зал', note: 'да' };
const VALUES: Values = {
  'client.name': { value: 'Анна', source: 'page' },
  'order.amount': { value: '4 990 ₽', source: 'page' },
  'manager.name': { value: '=HYPERLINK("x")', source: 'settings' },
};

describe('a form', () => {
  it('is right when all is there, and holds its rules', () => {
    expect(checkForm(FORM, ENTRY)).toEqual({ problems: {}, broken: [], missing: [], ok: true });
    expect(checkForm(FORM, { ...ENTRY, second: '2026-11-27' }).broken).toEqual(['В зале один день']);
    expect(checkForm(FORM, { ...ENTRY, format: 'Онлайн', second: '2026-11-27' }).ok).toBe(true);
    expect(checkForm(FORM, { ...ENTRY, note: ' ' }).broken).toEqual(['Заметка или вторая дата']);
  });

  it('names what is missing', () => {
    expect(checkForm(FORM, { note: 'да' }).missing).toEqual(['ФИО', 'Карта', 'Сумма', 'Формат']);
  });

  it('takes from page and settings what its fields can hold', () => {
    expect(prefill(FORM, VALUES)).toEqual({ name: 'Анна', sum: '4 990 ₽' });
    expect(prefill(FORM, { 'order.amount': { value: 'много', source: 'page' } })).toEqual({});
  });

  it('gives the values of its text; an empty optional field leaves its part out, or a dash', () => {
    expect(formValues(FORM, { ...ENTRY, note: '' }, 'ru')).toEqual({
      'form.name': 'Анна Примерова',
      'form.card': '4242 4242 4242 4242',
      'form.sum': '12 900,50',
      'form.format': 'Зал',
      'form.note': '—',
    });
  });

  it('gives a row of plain numbers in which nothing is a formula', () => {
    expect(formRow(FORM, { ...ENTRY, note: '+7 900\nи "ещё"' }, VALUES, 'ru')).toBe(
      `Анна Примерова\t4242 4242 4242 4242\t12900,5\t\t"'+7 900\nи ""ещё"""\t"'=HYPERLINK(""x"")"`,
    );
  });

  it('never has another number of cells, nor one that a spreadsheet would run', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\n', '"', '1', 'а', ' ', '＝', '{form.name}');
    const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (name, note) => {
        const row = formRow(FORM, { ...ENTRY, name, note }, {}, 'ru') ?? '';
        const cells = [...`\t${row}`.matchAll(/\t("(?:[^"]|"")*"|[^\t]*)/g)].map(([, one = '']) =>
          one.startsWith('"') ? one.slice(1, -1).replaceAll('""', '"') : one,
        );
        expect(cells).toHaveLength(6);
        for (const one of cells) expect(one).not.toMatch(/^(?![-+]?\d+(?:[.,]\d+)?$)[=+\-@＝\t]/u);
      }),
    );
  });

  it('has no value for what objects have by themselves', () => {
    const form: Form = { ...FORM, fields: [field('line', { name: 'constructor' })], rules: [] };
    expect(checkForm(form, {}).missing).toEqual(['Икс']);
  });
});

describe('a checklist', () => {
  const at = (day: number, hour = 9) => new Date(2026, 10, day, hour);
  it.each([
    ['day', at(26), at(26, 23), true],
    ['day', at(26, 23), at(27, 0), false],
    // The 29th is a Sunday.
    ['week', at(23), at(29), true],
    ['week', at(29), at(30), false],
    ['month', at(1), at(30), true],
    ['month', new Date(2025, 10, 26), at(26), false],
    ['shift', at(26, 20), at(27, 6), true],
    ['shift', at(26, 9), at(27, 0), false],
    ['client', new Date(2020, 1, 1), at(26), true],
  ] as const)('of a %s', (period, then, now, same) => {
    expect(isSamePeriod(period, then.toISOString(), now)).toBe(same);
  });
});
