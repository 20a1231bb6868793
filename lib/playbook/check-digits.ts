/** Numbers that carry check digits: whether they are written right, not whether they exist. Arguments are bare digits. */

/** Payment cards, ISO/IEC 7812: Luhn over 13 to 19 digits. */
export function isCard(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Bulgarian company id (ЕИК/БУЛСТАТ): nine digits, or thirteen of a branch. */
export function isEik(digits: string): boolean {
  if (!/^(?:\d{9}|\d{13})$/.test(digits) || /^0+$/.test(digits)) return false;
  const key = (from: number, weights: number[], second: number[]) => {
    const first = weighed(digits.slice(from), weights) % 11;
    return first < 10 ? first : (weighed(digits.slice(from), second) % 11) % 10;
  };
  if (key(0, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) !== Number(digits[8])) return false;
  return digits.length === 9 || key(8, [2, 7, 3, 5], [4, 9, 5, 7]) === Number(digits[12]);
}

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];

/** Russian tax id: ten digits of a company, twelve of a person. */
export function isInn(digits: string): boolean {
  const key = (weights: number[]) => (weighed(digits, weights) % 11) % 10;
  if (/^0+$/.test(digits)) return false;
  if (/^\d{10}$/.test(digits)) return key(INN_10) === Number(digits[9]);
  if (!/^\d{12}$/.test(digits)) return false;
  return key(INN_11) === Number(digits[10]) && key([3, ...INN_11]) === Number(digits[11]);
}

/** Russian bank code (БИК): nine digits, of which the first is 0. */
export function isBic(digits: string): boolean {
  return /^0[0-4]\d{7}$/.test(digits) && !/^0+$/.test(digits);
}

/**
 * Russian account of twenty digits against the bank's code: an account in a bank is keyed with the last three digits of
 * the code, one in the Central Bank (correspondent, 301…, or a code that ends in 000 to 002) with its digits five and six.
 */
export function isAccountOf(account: string, bic: string): boolean {
  if (!/^\d{20}$/.test(account)) return false;
  const central = account.startsWith('301') || /00[0-2]$/.test(bic);
  const keyed = `${central ? `0${bic.slice(4, 6)}` : bic.slice(-3)}${account}`;
  const sum = [...keyed].reduce((total, digit, at) => total + ((Number(digit) * ([7, 1, 3][at % 3] ?? 0)) % 10), 0);
  return sum % 10 === 0;
}

/** ISO 13616, without spaces, in capitals; the length of the countries we meet most, and 15 to 34 of the rest. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const length = { BG: 22, HU: 28, DE: 22, GB: 22, AT: 20, RO: 24, KZ: 20, BY: 28, UA: 29 }[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  const rest = [...turned].reduce((left, sign) => {
    const value = Number.parseInt(sign, 36);
    return (left * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return rest === 1;
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}
