import { describe, expect, it } from 'vitest';
import { diminutivesIn } from './diminutives';
import { purposeLacks } from './invoice-purpose';
import { PACKS } from './packs/all';

describe('diminutives', () => {
  it.each([
    ...['денежка', 'денежки', 'денежку', 'денежкой', 'денежек', 'денежкам', 'денюжку', 'деньжата', 'деньжатами'],
    ...['суммочка', 'суммочку', 'суммочек', 'счётик', 'счетика', 'счётиком', 'счётиков', 'договорчик', 'договорчика'],
    ...['договорчиком', 'договорчике', 'договорчики', 'платёжик', 'рубликов', 'копеечку', 'скидочку', 'процентиков'],
    ...[
      'парички',
      'паричките',
      'сумичка',
      'сумичката',
      'сумичките',
      'фактурка',
      'фактурката',
      'фактурки',
      'фактурките',
    ],
    ...['фактурку', 'фактурок', 'договорче', 'договорчето', 'договорчета', 'договорчетата', 'левчета', 'отстъпчица'],
    'Дѐнежка'.toUpperCase(),
  ])('%s is one', (word) => {
    expect(diminutivesIn(`Ето, ${word}!`)).toHaveLength(1);
  });

  it.each([
    ...['деньги', 'денег', 'сумма', 'сумочка', 'сумочку', 'счёт', 'счётчик', 'счетчиком', 'договор', 'договорами'],
    ...['договорённость', 'карточка', 'карточку', 'рассрочка', 'рассрочку', 'ссылка', 'строчка', 'точка', 'копейка'],
    ...['скидка', 'рубли', 'оплата', 'платёжка', 'платежи', 'оплаткой'.slice(0, 6), 'кнопочка', 'бонус', 'фактура'],
    ...['пари', 'парите', 'паричен', 'парична', 'паричните', 'сума', 'сумите', 'фактури', 'фактурата', 'договори'],
    ...['договора', 'договорът', 'сметка', 'сметките', 'левове', 'лева', 'вноска', 'цена', 'момче', 'ключе'],
  ])('%s is none', (word) => {
    expect(diminutivesIn(`Ето, ${word}!`)).toEqual([]);
  });

  it('names each once, with what to write instead', () => {
    expect(diminutivesIn('Счётик и денежки, счётик!')).toEqual([
      { word: 'Счётик', plain: 'счёт' },
      { word: 'денежки', plain: 'деньги' },
    ]);
  });

  it('finds none in any text that the playbooks send', () => {
    const sent = PACKS.flatMap((pack) => [
      ...pack.scripts.flatMap(({ text, variants = [] }) => [text, ...variants.map((variant) => variant.text)]),
      ...pack.objections.flatMap(({ answers }) => answers.map(({ text }) => text)),
    ]);
    expect(sent.flatMap(diminutivesIn)).toEqual([]);
  });
});

describe('the purpose of a payment', () => {
  const whole =
    'Назначение платежа: оплата по договору-оферте от 12.03.2026, приложение № 2, услуга № 5, маркетинговые услуги, г. Пермь, без НДС';

  it('is whole', () => {
    expect(purposeLacks(whole)).toEqual([]);
  });

  it.each([
    [' от 12.03.2026', 'contract-date'],
    [', приложение № 2', 'annex'],
    [', услуга № 5', 'service'],
    [', без НДС', 'vat'],
    [', г. Пермь', 'city'],
  ])('without «%s» lacks %s', (part, lack) => {
    expect(purposeLacks(whole.replace(part, ''))).toEqual([lack]);
  });

  it('is not looked for in other texts', () => {
    expect(purposeLacks('Счёт на оплату отправлен, спасибо')).toBeNull();
  });
});
