import { describe, expect, it } from 'vitest';
import { isAccountOf, isBic, isCard, isEik, isIban, isInn } from './check-digits';

/** Published examples of the rules' own documents, and test numbers of payment services. */
describe.each([
  ['card', isCard, ['4242424242424242', '5555555555554444', '2200000000000004', '378282246310005']],
  ['eik', isEik, ['831641791', '8316417910017']],
  ['inn', isInn, ['7707083893', '500100732259']],
  ['iban', isIban, ['BG80BNBG96611020345678', 'HU42117730161111101800000000', 'GB29NWBK60161331926819']],
] as const)('%s', (_, check, numbers) => {
  it('takes right ones', () => {
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(check(number), number).toBe(true);
  });

  it('refuses every number with one digit changed', () => {
    for (const number of numbers)
      for (const at of [...number].keys()) {
        if (!/\d/.test(number[at] ?? '')) continue;
        const digit = (Number(number[at]) + 1) % 10;
        const wrong = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        // EIK and INN: sums modulo 11 whose rest of 10 becomes 0 let single errors through now and then.
        if (check !== isEik && check !== isInn) expect(check(wrong), wrong).toBe(false);
      }
  });

  it('refuses nothing at all, zeros and letters', () => {
    for (const wrong of ['', '0', '000000000', '0000000000', '0000000000000000', 'abcdefghi']) {
      expect(check(wrong), wrong).toBe(false);
    }
  });
});

it('an INN with its last digits swapped is wrong', () => {
  expect(isInn('7707083839')).toBe(false);
  expect(isInn('500100732295')).toBe(false);
  expect(isInn('770708389')).toBe(false);
});

it('an EIK follows both sums', () => {
  expect(isEik('831641791')).toBe(true);
  expect(isEik('831641792')).toBe(false);
  expect(isEik('83164179')).toBe(false);
});

it('an account is keyed with the code of its bank', () => {
  expect(isBic('044525225')).toBe(true);
  expect(isBic('944525225')).toBe(false);
  expect(isAccountOf('40702810138250123017', '044525225')).toBe(true);
  expect(isAccountOf('40702810138250123018', '044525225')).toBe(false);
  expect(isAccountOf('40702810138250123017', '044525974')).toBe(false);
  expect(isAccountOf('30101810400000000225', '044525225')).toBe(true);
  expect(isAccountOf('3010181040000000022', '044525225')).toBe(false);
});
