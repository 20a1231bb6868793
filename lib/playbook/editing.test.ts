import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeSchema } from '@/lib/model/layer';
import { anyPlaybook } from './any-playbook.fixture';
import { copyOf, moved, newEntry, ownId, placed } from './editing';
import { edited, mergeLayer, PARTS } from './layer';
import { onlineSchool } from './packs/online-school';
import { variablesKnown, warningsOf } from './warnings';

const WORDS = { title: 'Новый скрипт', situation: 'Когда', text: 'Текст' };

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

  it.each(['scripts', 'objections', 'guides'] as const)(
    'a new entry of %s is valid and stands where it was put',
    (part) => {
      const id = ownId('0b4c7c38-1d6f-4f4e-9d9a-000000000000');
      const entry = newEntry(part, id, WORDS);
      const change = edited({ playbookId: onlineSchool.id, part }, undefined, null, entry) as Change;
      expect(changeSchema.safeParse(change).error?.issues).toBeUndefined();
      const first = onlineSchool[part][0]?.id ?? null;
      const orders = [placed(onlineSchool, part, id, first)];
      const [book] = mergeLayer([onlineSchool], { changes: [change], orders });
      expect(book?.[part][1]).toEqual(entry);
      expect(book?.[part]).toHaveLength(onlineSchool[part].length + 1);
    },
  );

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
});
