/**
 * Pet names of money, bills and contracts, which make a business message sound pleading: парички, договорчик. By stem and
 * ending of exactly these words, so that ordinary words of the same look (сумочка, карточка, рассрочка) are left alone.
 */

/** Endings of Russian words in -ка and in -ик, without their empty one. */
const RU_KA = '(?:а|и|е|у|ой|ою|ам|ами|ах)';
const RU_IK = '(?:а|у|ом|е|и|ов|ам|ами|ах)?';
/** Endings of Bulgarian words in -ка, -ца and -че, with their articles. */
const BG_A = '(?:а|ата|и|ите|о)';
const BG_CHE = '(?:е|ето|ета|етата)';

/** The word's own name, and what its pet names look like; ё is written е. */
const WORDS: [plain: string, pet: string][] = [
  ['деньги', `ден(?:еж|юж)к${RU_KA}|ден(?:еж|юж)ек|деньжат(?:а|ам|ами|ах)?|деньжонк${RU_KA}|деньжонок`],
  ['сумма', `суммочк${RU_KA}|суммочек`],
  ['счёт', `счетик${RU_IK}|счетец`],
  ['договор', `договорчик${RU_IK}|договорец`],
  ['платёж', `платежик${RU_IK}`],
  ['оплата', `оплаточк${RU_KA}|оплаточек|оплатк${RU_KA}|оплаток`],
  ['рубль', `рублик${RU_IK}`],
  ['копейка', `копеечк${RU_KA}|копеечек`],
  ['процент', `процентик${RU_IK}`],
  ['скидка', `скидочк${RU_KA}|скидочек`],
  ['бонус', `бонусик${RU_IK}`],
  ['квитанция', `квитанцийк${RU_KA}|квитанциек`],
  ['фактура', `фактурк(?:${RU_KA.slice(3, -1)}|ата|ите)|фактурок|фактуричк${BG_A}|фактурчиц${BG_A}`],
  ['пари', `паричк(?:а|ата|и|ите)`],
  ['сума', `сумичк${BG_A}`],
  ['договор', `договорч${BG_CHE}`],
  ['сметка', `сметчиц${BG_A}|сметкичк${BG_A}`],
  ['лев', `левч${BG_CHE}|левчет`],
  ['процент', `процентч${BG_CHE}`],
  ['вноска', `вносчиц${BG_A}|вноскичк${BG_A}`],
  ['отстъпка', `отстъпчиц${BG_A}|отстъпкичк${BG_A}`],
  ['цена', `ценичк${BG_A}`],
];

const PETS = WORDS.map(([plain, pet]) => [plain, new RegExp(`^(?:${pet})$`)] as const);
/** One look tells that an ordinary text has none. */
const ANY = new RegExp(`(?<!\\p{L})(?:${WORDS.map(([, pet]) => pet).join('|')})(?!\\p{L})`, 'u');

export interface Diminutive {
  /** As it is written in the text. */
  word: string;
  /** What to write instead, in its dictionary form. */
  plain: string;
}

/** Each word once, in the order of the text. */
export function diminutivesIn(text: string): Diminutive[] {
  const folded = fold(text);
  if (!ANY.test(folded)) return [];
  const found = new Map<string, Diminutive>();
  for (const word of text.match(/(?:\p{L}|\p{M})+/gu) ?? []) {
    const bare = fold(word);
    const pet = PETS.find(([, sign]) => sign.test(bare));
    if (pet && !found.has(bare)) found.set(bare, { word, plain: pet[0] });
  }
  return [...found.values()];
}

/** In small letters without stress marks, ё as е; й stays. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u0300|\u0301|\u0308/g, '')
    .normalize('NFC');
}
