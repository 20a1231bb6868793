import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LAYER } from '@/lib/model/layer';
import { anyPlaybook } from '../any-playbook.fixture';
import { applied, basesOf, mergeLayer } from '../layer';
import { onlineSchool } from '../packs/online-school';
import { readDocument, readTable } from './loose-texts';
import { planBook, planScripts } from './plan';

const texts = (read: ReturnType<typeof readTable>) =>
  'scripts' in read ? read.scripts.map(({ title, text, stages }) => [title, text, stages]) : read;

describe('an import', () => {
  it('makes of the playbook what the file has, whatever was changed before; a second time it changes nothing', () => {
    const same = fc.constant('a');
    fc.assert(
      fc.property(anyPlaybook(same), anyPlaybook(same), anyPlaybook(same), (base, first, second) => {
        const once = applied(NO_LAYER, planBook([base], NO_LAYER, first).edit);
        const twice = applied(once, planBook([base], once, second).edit);
        const [book] = mergeLayer([base], twice);
        const { version: _, title: __, locale: ___, sites: ____, ...wanted } = second;
        expect(book).toMatchObject(wanted);
        expect(planBook([base], twice, second).lines).toEqual([]);
      }),
    );
  });

  it('of a playbook that is not there brings it', () => {
    fc.assert(
      fc.property(anyPlaybook(fc.constant('other')), (book) => {
        const plan = planBook([onlineSchool], NO_LAYER, book);
        expect(plan.isNew).toBe(true);
        expect(plan.lines.every(({ what }) => what === 'added')).toBe(true);
        expect(basesOf([onlineSchool], plan.edit.put.books)).toEqual([onlineSchool, book]);
      }),
    );
  });

  it('says line by line what it changes', () => {
    const [first, ...others] = onlineSchool.scripts;
    if (!first) throw new Error('no script');
    const scripts = [{ ...first, text: 'Другой текст' }, ...others.slice(1), { ...first, id: 'new', title: 'Новый' }];
    const { lines, isNew } = planBook([onlineSchool], NO_LAYER, { ...onlineSchool, scripts });
    expect(isNew).toBe(false);
    expect(lines.map(({ what, title }) => [what, title])).toEqual([
      ['changed', first.title],
      ['added', 'Новый'],
      ['removed', others[0]?.title],
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['comma', 'title,text,tags\nПривет,"Добрый день, {client.firstName}","оплата, чат"'],
    ['semicolon', 'Теги;Название;Текст\r\n"оплата; чат";Привет;Добрый день, {client.firstName}\r\n'],
    ['tab', 'Привет\tДобрый день, {client.firstName}\tоплата|чат'],
  ])('with a %s between', (_, csv) => {
    expect(texts(readTable(csv))).toEqual([['Привет', 'Добрый день, {client.firstName}', ['оплата', 'чат']]]);
  });

  it('keeps lines, quotation marks and separators of a cell', () => {
    expect(texts(readTable('text,title\n"a ""b""\n\nc, d",T'))).toEqual([['T', 'a "b"\n\nc, d', undefined]]);
  });

  it('says the line of the first wrong row', () => {
    expect(readTable('title,text\na,"b\nc"\nd,')).toMatchObject({ refused: { path: 'line 4: text' } });
    expect(readTable(`title,text\na,${'x'.repeat(4001)}`)).toMatchObject({ refused: { path: 'line 2: text' } });
    expect(readTable('')).toMatchObject({ refused: { path: '' } });
    expect(readTable('title,text\na,\u202eb')).toMatchObject({ refused: { path: 'line 2: text' } });
    expect(readTable('a,b\n'.repeat(100_000))).toMatchObject({ refused: { path: 'line 2001' } });
  });

  it('of any kind does not make the reader fail, and finds the same ids again', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', 'a'));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const csv = cells.join('');
        expect(readTable(csv)).toEqual(readTable(csv));
      }),
    );
  });

  it('stands in the playbook in its own order, behind what is there', () => {
    const read = readTable('title,text\nЯ,1\nБ,2\nА,3');
    if (!('scripts' in read)) throw new Error('refused');
    const { edit } = planScripts([onlineSchool], NO_LAYER, onlineSchool, read.scripts);
    const [book] = mergeLayer([onlineSchool], applied(NO_LAYER, edit));
    expect(book?.scripts.slice(-3).map(({ title }) => title)).toEqual(['Я', 'Б', 'А']);
  });

  it('goes into a playbook without touching the rest', () => {
    const read = readTable('title,text\nНовый,Текст');
    if (!('scripts' in read)) throw new Error('refused');
    const plan = planScripts([onlineSchool], NO_LAYER, onlineSchool, read.scripts);
    expect(plan.lines).toMatchObject([{ what: 'added', part: 'scripts', title: 'Новый' }]);
    const layer = applied(NO_LAYER, plan.edit);
    const again = readTable('title,text\nНовый,Другой текст');
    if (!('scripts' in again)) throw new Error('refused');
    expect(planScripts([onlineSchool], layer, onlineSchool, again.scripts).lines).toMatchObject([{ what: 'changed' }]);
  });
});

describe('a document', () => {
  it('has a text under each heading, with the headings above as tags', () => {
    const document =
      '# Оплата\n\n## Ссылка\n\nВот ссылка.\n\nДо встречи!\n\n## Карта ##\nНомер карты\n# Возврат\nВернём.';
    expect(texts(readDocument(document))).toEqual([
      ['Ссылка', 'Вот ссылка.\n\nДо встречи!', ['Оплата']],
      ['Карта', 'Номер карты', ['Оплата']],
      ['Возврат', 'Вернём.', undefined],
    ]);
  });

  it('without signs has short lines of their own as headings', () => {
    expect(texts(readDocument('Приветствие:\nДобрый день! Чем помочь?\n\nОплата\n\nВот ссылка, пожалуйста.'))).toEqual([
      ['Приветствие', 'Добрый день! Чем помочь?', undefined],
      ['Оплата', 'Вот ссылка, пожалуйста.', undefined],
    ]);
    expect(texts(readDocument('Привет\n======\nТекст'))).toEqual([['Привет', 'Текст', undefined]]);
  });

  it('without any heading is refused', () => {
    expect(readDocument('Добрый день! Чем помочь?')).toMatchObject({ refused: { path: 'line 1' } });
  });
});
