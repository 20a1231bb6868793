/** The payments of an order: what came, by what, and what became of it. */
import type { Choice, Payment } from '@/lib/model/page';
import { every, fold, matches, textOf, within } from '../find';
import { amountIn, parseMoney } from '../money';
import { isOwn } from './content';
import { dateAtFirstSight } from './dates';
import * as S from './selectors';

/** What became of a payment, folded: the start of what the platform writes. */
const PAYMENT_STATE =
  /^(?:получен|ожида|возвра|отмен|на баланс|с баланса|зачислен|accepted|received|expected|awaiting|return|refund|cancel)/;
/** Folded headings of the column that says by what a payment came. */
const TYPE_HEADINGS = [
  'тип',
  'тип платежа',
  'способ',
  'способ оплаты',
  'платежная система',
  'type',
  'payment type',
  'method',
  'payment method',
];

/** Rows without an amount or a state that is known are left out: half a payment misleads. `types`: those of the form. */
export function paymentsOf(content: Element, now: Date, types: readonly Choice[]): Payment[] {
  const rows = every(content, S.PAYMENT, isOwn).map((link) => within(link, S.PAYMENT_ROW));
  return [...new Set(rows)].flatMap((row) => {
    const cells = row ? matches(row, S.CELL) : [];
    const state = cells.map(textOf).find((text) => PAYMENT_STATE.test(fold(text)));
    const amount = row && amountIn(row);
    if (!amount || !state) return [];
    const at = cells.map((cell) => dateAtFirstSight(cell, now)).find((date) => date) ?? null;
    const type = row && typeOf(row, cells, types, now);
    return [{ amount, state, at, ...(type && { type }) }];
  });
}

/** By the column's heading; without one, what the form calls so, else the one text that is nothing else. */
function typeOf(row: Element, cells: HTMLElement[], types: readonly Choice[], now: Date): string | null {
  const table = within(row, S.HEADED_TABLE);
  const headings = table ? matches(table, S.HEADER).map((th) => fold(textOf(th))) : [];
  const place = headings.findIndex((heading) => TYPE_HEADINGS.includes(heading));
  if (place >= 0) return textOf(cells[place]) || null;
  const labels = types.map(({ label }) => fold(label));
  const texts = cells
    .filter((cell) => !dateAtFirstSight(cell, now))
    .map(textOf)
    .filter((text) => /\p{L}/u.test(text) && !PAYMENT_STATE.test(fold(text)) && !parseMoney(text));
  return texts.find((text) => labels.includes(fold(text))) ?? (texts.length === 1 ? (texts[0] ?? null) : null);
}
