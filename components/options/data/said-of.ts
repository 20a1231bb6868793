/** What is wrong with a file, in words. */
import type { Texts } from '@/lib/i18n/texts';
import type { Why, WrongField } from '@/lib/model/wrong-field';

export function saidOf({ path, why }: WrongField, t: Texts): string {
  const reason = reasonOf(why, t);
  return path ? t.options.refusedAt(path, reason) : reason;
}

function reasonOf(why: Why, { moving }: Texts): string {
  switch (why.is) {
    case 'expected':
      return moving.expected(why.what);
    case 'at-least':
      return moving.least[why.of];
    case 'at-most':
      return moving.most[why.of];
    default:
      return moving.wrong[why.is];
  }
}
