/** How managers write names, phones and mail addresses: alphabets, habits and slips of the hand. */
import type { Random } from './random';

type Scheme = Record<string, string>;

const COMMON: Scheme = Object.fromEntries(
  [...'абвгдезиклмнопрстуфыэ'].map((letter, at) => [letter, [...'abvgdeziklmnoprstufye'][at] ?? '']),
);
/** Passport, BGN, scholarly, and the way people type. */
const SCHEMES: Scheme[] = [
  {
    ...COMMON,
    ё: 'e',
    ж: 'zh',
    й: 'i',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: 'ie',
    ь: '',
    ю: 'iu',
    я: 'ia',
  },
  {
    ...COMMON,
    ё: 'yo',
    ж: 'zh',
    й: 'y',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ь: '',
    ю: 'yu',
    я: 'ya',
  },
  { ...COMMON, ё: 'ë', ж: 'ž', й: 'j', х: 'h', ц: 'c', ч: 'č', ш: 'š', щ: 'ŝ', ъ: '', ь: '', ю: 'ju', я: 'ja' },
  {
    ...COMMON,
    ё: 'e',
    ж: 'j',
    й: 'y',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    щ: 'sch',
    ъ: '',
    ь: "'",
    ю: 'u',
    я: 'ya',
    ы: 'i',
  },
];
const BULGARIAN: Scheme = {
  ...COMMON,
  ж: 'zh',
  й: 'y',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

export function inLatin(text: string, country: string, random: Random): string {
  const scheme = country === 'BG' ? BULGARIAN : random.pick(SCHEMES);
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const written = scheme[small] ?? letter;
      return letter === small ? written : written.slice(0, 1).toUpperCase() + written.slice(1);
    })
    .join('');
}

export function withoutAccents(text: string): string {
  return text
    .replace(/[ёЁ]/g, (letter) => (letter === 'ё' ? 'е' : 'Е'))
    .replace(/[áéíóöőúüűÁÉÍÓÖŐÚÜŰ]/g, (letter) => letter.normalize('NFD')[0] ?? '');
}

/** One letter left out, doubled, exchanged, or swapped with the next. */
export function withSlip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  const letters = [...text];
  const here = letters[at] ?? '';
  const alphabet = /[а-яё]/i.test(text) ? 'аеиоунтсрвлкм' : /^\d/.test(text) ? '0123456789' : 'aeiountsrvlkm';
  const how = random.below(4);
  if (how === 0) letters.splice(at, 1);
  else if (how === 1) letters.splice(at, 0, here);
  else if (how === 2) letters[at] = random.pick([...alphabet]);
  else letters.splice(at, 2, letters[at + 1] ?? '', here);
  return letters.join('');
}

/** `digits`: national, without the trunk's digit. */
export function writePhone(country: string, digits: string, random: Random): string {
  const code = { RU: '7', BG: '359', HU: '36' }[country] ?? '';
  const trunk = { RU: '8', BG: '0', HU: '06' }[country] ?? '';
  const [a, b, c, d] = [digits.slice(0, -7), digits.slice(-7, -4), digits.slice(-4, -2), digits.slice(-2)];
  return random.pick([
    `+${code}${digits}`,
    `${trunk}${digits}`,
    `${code}${digits}`,
    `${trunk} (${a}) ${b}-${c}-${d}`,
    `+${code} ${a} ${b} ${c} ${d}`,
    `+${code} (${a}) ${b}-${c}-${d}`,
    `${trunk}-${a}-${b}-${c}${d}`,
    `00${code} ${a} ${b}${c}${d}`,
    `тел. ${trunk}${a}${b}${c}${d}, доб. 12`,
  ]);
}

export function writeEmail(email: string, random: Random): string {
  const [local = '', domain = ''] = email.split('@');
  if (random.chance(0.15)) return email.toUpperCase();
  if (random.chance(0.05))
    return `${local}@${random.pick(['gmial.com', 'gmail.con', 'mail.ur', 'yandex.tu', 'abv.bgg', 'frеemail.hu'])}`;
  if (domain === 'gmail.com' && random.chance(0.2)) return `${local.slice(0, 2)}.${local.slice(2)}+crm@gmail.com`;
  if ((domain === 'yandex.ru' || domain === 'ya.ru') && random.chance(0.3))
    return `${local}@${random.pick(['yandex.ru', 'ya.ru', 'yandex.com'])}`;
  if (random.chance(0.03)) return `${withSlip(local, random)}@${domain}`;
  return email;
}
