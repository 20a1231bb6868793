/** Spellings of one word, Cyrillic or Latin, folded into one form in which they compare equal. */

/** Letters of Russian, Bulgarian and Ukrainian, and those that the scholarly schemes write with a sign. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'j',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    щ: 'sh',
    ъ: 'a',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'ju',
    я: 'ja',
    і: 'i',
    ї: 'i',
    є: 'e',
    ґ: 'g',
    š: 'sh',
    č: 'ch',
    ž: 'zh',
    ŝ: 'sh',
    â: 'ja',
    û: 'ju',
    è: 'e',
    ʹ: '',
    ʼ: '',
    '’': '',
    "'": '',
    '`': '',
    ß: 'ss',
    ł: 'l',
    đ: 'd',
    ø: 'o',
    æ: 'e',
  }),
);

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/u;

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  return words(text).map(foldWord).filter(Boolean);
}

/** Lower-case words as written, composed, without the signs that stand inside one. */
export function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\p{L})['’ʼ`ʹ](?=\p{L})/gu, '')
    .split(NEITHER_LETTER_NOR_DIGIT)
    .filter((word) => word !== '');
}

/** One word: Latin letters without accents, and without what the transliteration schemes disagree on. */
export function foldWord(word: string): string {
  // Russian ъ only parts two sounds, Bulgarian ъ is a vowel.
  const plain = word.replace(/ъ(?=[еёюя])/g, '');
  return foldSchemes([...plain].map((sign) => LATIN.get(sign) ?? LATIN.get(bare(sign)) ?? bare(sign)).join(''));
}

/** Without accents: ő is o, é is e. */
function bare(sign: string): string {
  return sign.normalize('NFD').replace(/\p{M}/gu, '');
}

function foldSchemes(word: string): string {
  return (
    word
      .replace(/shch|sch|sht/g, 'sh')
      .replace(/kh/g, 'h')
      .replace(/ts|tz/g, 'c')
      .replace(/ck/g, 'k')
      .replace(/ph/g, 'f')
      .replace(/x/g, 'ks')
      .replace(/w/g, 'v')
      .replace(/(?<=[oei])ff$/g, 'v')
      // Яна is not Анна: at the start the sound is kept, except before e (Елена, Yelena).
      .replace(/^[yji](?=[auo])/, 'j')
      .replace(/^[yj](?=e)/, '')
      .replace(/(?<=.)[yji]+(?=[aueo])/g, '')
      .replace(/(?<=.)i?[yj]/g, 'i')
      .replace(/^y/, 'i')
      .replace(/(.)\1+/g, '$1')
  );
}
