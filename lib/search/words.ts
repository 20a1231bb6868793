/** Longer ones say nothing more; hostile texts have no end of them. */
const LONGEST = 40;
const MOST = 400;

/** The words a text is found by, each once. Digits with only space or punctuation between them are one number as well. */
export function words(text: string): string[] {
  const found = new Set(split(text));
  for (const digits of numbers(text))
    for (const form of [digits, digits.slice(1), digits.slice(-7), digits.slice(-4)]) found.add(form);
  return [...found].slice(0, MOST);
}

/** The begins of words that have to be there, all of them. */
export function terms(query: string): string[] {
  const digits = query.replace(/[^\p{N}]/gu, '');
  // A phone as it is written anywhere: the country's code may be 8, 7, +7 or left out.
  if (digits.length >= 5 && !/\p{L}/u.test(query)) return [digits.length === 11 ? digits.slice(1) : digits];
  return [...new Set(split(query).map(stem))];
}

/** A word without its ending: what its other forms begin with too. Short ones are whole. */
function stem(word: string): string {
  return ENDING.exec(word)?.[1] ?? word;
}

const ENDINGS = [
  // Russian and Bulgarian.
  'иями|ями|ами|иях|ях|ах|иеи|иею|ою|ею|ои|еи|ии|ыи|ого|его|ому|ему|ыми|ими|ым|им|ых|их|ое|ее|ая|яя|ую|юю|ию|ью|ия|ья|ие|ье|ов|ев|ам|ям|ом|ем',
  'лась|лось|лись|лся|ться|тся|ешь|ишь|ает|яет|ает|уют|ают|яют|ила|ило|или|ала|ало|али|ить|ать|ять|еть|ет|ит|ют|ут|ят|ат|ил|ал|ла|ло|ли|ть',
  'ите|ата|ята|ото|ето|ът|ят|та|то|те|[аяоеыиуюьъ]',
  // English and Hungarian.
  'ing|ed|es|s|nak|nek|ban|ben|bol|rol|tol|val|vel|hoz|hez|ert|kent|ot|et|at|ok|ek|ak|t|k',
].join('|');
const ENDING = new RegExp(`^(.{3,}?)(?:${ENDINGS})$`, 'u');

function split(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, LONGEST));
}

function numbers(text: string): string[] {
  const found = text.match(/\p{N}[\p{N}\s().-]{5,}\p{N}/gu) ?? [];
  return found.map((one) => one.replace(/[^\p{N}]/gu, '')).filter(({ length }) => length >= 7 && length <= 15);
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
