import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playbook, Script } from '@/lib/model/playbook';
import { createSearch } from './search';

function script(id: string, title: string, about: Partial<Script> = {}): Script {
  return { id, title, situation: 'Когда нужно', channels: ['chat'], text: 'Текст', triggers: [], ...about };
}

const RUSSIAN: Playbook = {
  schema: 2,
  version: 1,
  id: 'school',
  title: 'Школа',
  locale: 'ru',
  scripts: [
    script('order.greeting', 'Неоплаченный заказ', { text: 'Подскажите, возникли ли сложности с оплатой?' }),
    script('payment.card-transfer', 'Перевод на карту', { triggers: ['можно просто на карту?'] }),
    script('payment.installments', 'Рассрочка', { triggers: ['можно частями?'] }),
    script('lead.ready', 'Всё берём', { situation: 'Клиент готов платить сразу', stages: ['сделка'] }),
  ],
  objections: [
    {
      id: 'objection.price',
      title: 'Дорого',
      triggers: ['нет денег'],
      answers: [{ angle: 'ценность', text: 'Понимаю' }],
    },
  ],
  guides: [
    {
      id: 'access.no-mail',
      title: 'Не пришло письмо',
      situation: 'Оплатил, доступа нет',
      triggers: ['нет доступа'],
      start: 'a',
      steps: [{ id: 'a', text: 'Проверьте спам', next: [] }],
    },
  ],
  forms: [],
  checklists: [],
  quotes: [],
  contacts: [],
};
const OTHERS: Playbook = {
  ...RUSSIAN,
  id: 'others',
  scripts: [
    script('bg.contract', 'Изпращам договора и фактурата'),
    script('hu.group', 'Jössz a csoportba? Emlékeztető'),
  ],
  objections: [],
  guides: [],
};
const search = createSearch([RUSSIAN, OTHERS]);
const ids = (query: string) => search.find(query).map(({ id }) => id);

describe('find', () => {
  it('gives everything in the order of the playbooks for an empty query', () => {
    const all = [
      'order.greeting',
      'payment.card-transfer',
      'payment.installments',
      'lead.ready',
      'objection.price',
      'access.no-mail',
      'bg.contract',
      'hu.group',
    ];
    expect(ids('')).toEqual(all);
    expect(ids(' ?! ')).toEqual(all);
  });

  it('puts favourites before the rest for an empty query', () => {
    const starred = OTHERS.scripts.map((one) => ({ ...one, favourite: one.id === 'hu.group' }));
    const found = createSearch([RUSSIAN, { ...OTHERS, scripts: starred }]).find('');
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['hu.group', 'order.greeting']);
  });

  it.each([
    ['ра', 'payment.installments'],
    ['До', 'objection.price'],
    ['рассрочку', 'payment.installments'],
    ['расрочка', 'payment.installments'],
    ['частями', 'payment.installments'],
    ['карта', 'payment.card-transfer'],
    ['все берем', 'lead.ready'],
    ['ВСЁ', 'lead.ready'],
    ['все', 'lead.ready'],
    ['письмо', 'access.no-mail'],
    ['спам', 'access.no-mail'],
    ['сразу', 'lead.ready'],
    ['сделка', 'lead.ready'],
    ['фактура', 'bg.contract'],
    ['до фа', 'bg.contract'],
    ['emlekezteto', 'hu.group'],
    ['EMLÉK', 'hu.group'],
    ['payment.card-transfer', 'payment.card-transfer'],
    ['card', 'payment.card-transfer'],
  ])('%s: %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('says what it found and where', () => {
    expect(search.find('дорого')[0]).toMatchObject({ kind: 'objection', id: 'objection.price', playbookId: 'school' });
    expect(search.find('письмо')[0]).toMatchObject({ kind: 'guide', playbookId: 'school' });
  });

  it('puts the title before the text', () => {
    const both = createSearch([
      { ...OTHERS, scripts: [script('in-text', 'Одно', { text: 'скидка' }), script('in-title', 'Скидка')] },
    ]);
    expect(both.find('скидка').map(({ id }) => id)).toEqual(['in-title', 'in-text']);
  });

  it('puts an id typed in full first', () => {
    const scripts = [script('other', 'Payment card'), script('payment.card', 'Другое')];
    expect(createSearch([{ ...OTHERS, scripts }]).find('payment.card')[0]?.id).toBe('payment.card');
  });

  it('leaves what fits equally well in the order of the playbook', () => {
    const scripts = [script('one', 'Альфа'), script('two', 'Омега')];
    expect(
      createSearch([{ ...OTHERS, scripts }])
        .find('омега альфа')
        .map(({ id }) => id),
    ).toEqual(['one', 'two']);
  });

  it('finds the same id in two playbooks twice, the earlier playbook first', () => {
    const twice = createSearch([RUSSIAN, { ...RUSSIAN, id: 'copy' }]);
    expect(
      twice
        .find('рассрочка')
        .slice(0, 2)
        .map(({ playbookId }) => playbookId),
    ).toEqual(['school', 'copy']);
  });

  it('finds nothing for nonsense, and never fails', () => {
    expect(ids('щщщщщщ')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const hits = search.find(query);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        expect(search.find(query)).toEqual(hits);
      }),
    );
  });

  it('finds every entry by the first two letters of its title', () => {
    for (const { id, title } of [...RUSSIAN.scripts, ...RUSSIAN.objections, ...RUSSIAN.guides, ...OTHERS.scripts]) {
      expect(ids(title.slice(0, 2))).toContain(id);
    }
  });
});
