/** Is the purpose of a payment by offer contract complete? */
import type { PurposeLack } from '@/lib/model/text-hint';

const PARTS: [PurposeLack, RegExp][] = [
  ['contract-date', /оферт\p{L}*[^\n]{0,60}?\sот\s+\d{1,2}[.\s]/iu],
  ['annex', /прил(?:ожени\p{L}*|\.)\s*(?:№|N)?\s*\d/iu],
  ['service', /услуг\p{L}*\s*(?:№|N)?\s*\d/iu],
  ['vat', /без\s+(?:налога\s*\(?)?НДС|НДС\s+не\s+облагается/iu],
];

/** Null where the text is no purpose of a payment. */
export function purposeLacks(text: string): PurposeLack[] | null {
  if (!/назначение\s+платежа|оплата\s+(?:\p{L}+\s+){0,3}(?:по\s+)?договор\p{L}*[-\s]+оферт/iu.test(text)) return null;
  const lacks = PARTS.filter(([, sign]) => !sign.test(text)).map(([part]) => part);
  const needsCity = /маркетинг/iu.test(text) && !/(?<!\p{L})(?:г\.|гор\.|город\p{L}*)\s*\p{Lu}/u.test(text);
  return needsCity ? [...lacks, 'city'] : lacks;
}
