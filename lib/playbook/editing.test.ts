import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeSchema } from '@/lib/model/layer';
import { anyPlaybook } from './any-playbook.fixture';
import { copyOf, moved, newEntry, ownId, placed } from './editing';
import { edited, mergeLayer, PARTS } from './layer';
import { PACKS } from './packs/all';
import { onlineSchool } from './packs/online-school';
import { variablesKnown, warningsOf } from './warnings';

const WORDS = { title: 'Новый скрипт', situation: 'Когда', text: 'Текст', name: 'Поле' };

describe('a playbook under the author’s hand', () => {
  it('an entry goes up and down and comes back; nothing else moves', () => {
    fc.assert(
      fc.property(anyPlaybook(), fc.constantFrom(...PARTS), fc.nat(), (book, part, at) => {
        const id = book[part][at % Math.max(1, book[part].length)]?.id ?? '';
        const down = moved(book, part, id, 1);
        fc.pre(down !== null);
        const [after] = mergeLayer([book], { changes: [], orders: down ? [down] : [] });
        const up = after && moved(after, part, id, -1);
        expect(mergeLayer([book], { changes: [], orders: up ? [up] : [] })).toEqual([book]);
      }),
    );
    expect(moved(onlineSchool, 'scripts', onlineSchool.scripts[0]?.id ?? '', -1)).toBeNull();
  });

  it.each(PARTS)('a new entry of %s is valid and stands where it was put', (part) => {
    const id = ownId('0b4c7c38-1d6f-4f4e-9d9a-000000000000');
    const entry = newEntry(part, id, WORDS);
    const change = edited({ playbookId: onlineSchool.id, part }, undefined, null, entry) as Change;
    expect(changeSchema.safeParse(change).error?.issues).toBeUndefined();
    expect(warningsOf(part, entry, onlineSchool, variablesKnown([onlineSchool], []))).toEqual([]);
    const first = onlineSchool[part][0]?.id ?? null;
    const orders = [placed(onlineSchool, part, id, first)];
    const [book] = mergeLayer([onlineSchool], { changes: [change], orders });
    expect(book?.[part][first === null ? 0 : 1]).toEqual(entry);
    expect(book?.[part]).toHaveLength(onlineSchool[part].length + 1);
  });

  it('a copy has a name and an id of its own, and is nobody’s favourite', () => {
    const entry = newEntry('scripts', 'a', WORDS);
    expect(copyOf({ ...entry, favourite: true }, 'b', 'Копия')).toEqual({ ...entry, id: 'b', title: 'Копия' });
  });
});

describe('what an author is warned of', () => {
  const known = variablesKnown([onlineSchool], ['team.site']);
  const warned = (text: string) =>
    warningsOf('scripts', newEntry('scripts', 'a', { ...WORDS, text }), onlineSchool, known);

  it('nothing, where each variable is filled or was asked for before', () => {
    expect(warned('{client.name} {team.site} {payment.cardNumber}')).toEqual([]);
    for (const script of onlineSchool.scripts) expect(warningsOf('scripts', script, onlineSchool, known)).toEqual([]);
  });

  it.each([
    ['{client.firstname}', { problem: 'unknown-variable', source: 'client.firstname', like: 'client.firstName' }],
    ['{clientName}', { problem: 'unknown-variable', source: 'clientName', like: 'client.name' }],
    ['{order.numbr}', { problem: 'unknown-variable', source: 'order.numbr', like: 'order.number' }],
    ['{weather.today}', { problem: 'unknown-variable', source: 'weather.today' }],
    ['{client.name', { problem: 'unpaired', source: '{' }],
  ])('%s', (text, warning) => {
    expect(warned(text)).toEqual([warning]);
  });

  it('a guide that leads nowhere', () => {
    const guide = { ...newEntry('guides', 'g', WORDS), start: 'gone' };
    expect(warningsOf('guides', guide, onlineSchool, known)).toEqual([{ problem: 'no-start', step: 'gone' }]);
  });

  it('nothing, in whatever the built-in playbooks have', () => {
    for (const pack of PACKS) {
      const ofAll = variablesKnown(PACKS, []);
      for (const part of PARTS)
        for (const entry of pack[part]) expect(warningsOf(part, entry, pack, ofAll), entry.id).toEqual([]);
    }
  });

  it('a text that names what its form or quote does not know; where one of the rest is meant, that one', () => {
    const ofForm = (text: string) =>
      warningsOf('forms', { ...newEntry('forms', 'f', WORDS), text }, onlineSchool, known);
    expect(ofForm('{form.field1}')).toEqual([]);
    expect(ofForm('{form.feld1}')).toEqual([
      { problem: 'unknown-variable', source: 'form.feld1', like: 'form.field1' },
    ]);
    expect(ofForm('{form.other}')).toEqual([{ problem: 'not-here', at: 'form.other' }]);
    const quote = newEntry('quotes', 'q', WORDS);
    const ofQuote = (part: Partial<typeof quote>) => warningsOf('quotes', { ...quote, ...part }, onlineSchool, known);
    expect(ofQuote({ text: '{quote.until}' })).toEqual([{ problem: 'not-here', at: 'quote.until' }]);
    expect(ofQuote({ upgradeText: '{quote.until}' })).toEqual([]);
    expect(warned('{form.field1}')).toEqual([{ problem: 'not-here', at: 'form.field1' }]);
  });

  it('bands that do not grow, items whose script or guide is gone, topics with one address', () => {
    const quote = { ...newEntry('quotes', 'q', WORDS), bands: [200, 100, null] };
    expect(warningsOf('quotes', quote, onlineSchool, known)).toEqual([{ problem: 'bands-order', at: '100' }]);
    const items = [{ id: 'a', text: 'A', scriptId: 'gone', guideId: 'gone' }];
    expect(warningsOf('checklists', { ...newEntry('checklists', 'c', WORDS), items }, onlineSchool, known)).toEqual([
      { problem: 'script-gone', at: 'A' },
      { problem: 'guide-gone', at: 'A' },
    ]);
    const list = newEntry('contacts', 'l', WORDS);
    const entries = [...list.entries, { id: 'b', topic: 'B', variable: 'contact.first' }];
    expect(warningsOf('contacts', { ...list, entries }, onlineSchool, known)).toEqual([
      { problem: 'same-contact', at: 'B' },
    ]);
  });
});
