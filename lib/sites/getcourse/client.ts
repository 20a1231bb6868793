/** Whose record a page shows, and how to reach them. Whatever may speak of other people is left out. */
import { ancestors, anyState, distinct, every, type Finder, idIn, matches, textOf } from '../find';
import { isOwn } from './content';
import { USER_ID } from './recognise';
import * as S from './selectors';

/** Null where links to several people could be meant. */
export function clientLink(block: Element, finder: Finder): HTMLElement | null {
  const links = every(block, finder, isOwn);
  return new Set(links.map(userIdOf)).size === 1 ? (links[0] ?? null) : null;
}

/** By its address, or by the id that the platform's script works with. */
export function userIdOf(link: HTMLElement | null): string | null {
  return idIn(link, USER_ID) ?? /^\d+$/.exec(link?.dataset.userId ?? '')?.[0] ?? null;
}

/** The client's link in a row or card: of the user it is known to be about, else of the only one, else null. */
export function rowClient(block: Element, known: string | null): HTMLElement | null {
  const all = matches(block, S.ROW_CLIENT);
  const links = known === null ? all : all.filter((link) => userIdOf(link) === known);
  // Two links without an id may be of two people.
  if (new Set(links.map((link) => userIdOf(link) ?? link)).size !== 1) return null;
  // A picture links to the client too, and says nothing.
  return links.find((link) => textOf(link)) ?? links[0] ?? null;
}

/**
 * Texts of the nearest block around the client's link, as long as nobody else is linked there; else of a card in
 * the right panel that is linked to this very client.
 */
export function aboutClient(
  { block, link, clientId }: { block: Element; link: Element | null; clientId: string | null },
  finder: Finder,
): string[] {
  if (!clientId) return [];
  for (const around of link ? ancestors(link, block) : []) {
    if (speaksOfOthers(around, clientId)) break;
    const found = distinct(every(around, finder, isOwn).map(textOf));
    if (found.length) return found;
  }
  const cards = every(block.ownerDocument.documentElement, S.CLIENT_CARD).filter(
    (card) => matches(card, S.USER_LINK).length > 0 && !speaksOfOthers(card, clientId, anyState),
  );
  return distinct(cards.flatMap((card) => every(card, finder)).map(textOf));
}

function speaksOfOthers(block: Element, clientId: string, counts = isOwn): boolean {
  return matches(block, S.USER_LINK).some((link) => idIn(link, USER_ID) !== clientId && counts(link));
}
