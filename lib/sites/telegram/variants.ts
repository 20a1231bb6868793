/** Telegram Web is two programs at one host: what differs between them, as data. */
import type { Frame } from '../contract';
import type { Finder } from '../find';
import { A_CHAT, A_NAME, A_PEER, K_CHAT, K_NAME, K_PEER } from './selectors';

export interface Variant {
  id: 'a' | 'k';
  /** What the address begins with. */
  path: RegExp;
  chat: Finder;
  /** Of the page in A, of the chat in K: the name of the other side. */
  name: Finder;
  /** More elements beside the name that say whose chat it is. */
  peer: Finder;
}

const VARIANTS: readonly Variant[] = [
  { id: 'a', path: /^\/[az](?:\/|$)/, chat: A_CHAT, name: A_NAME, peer: A_PEER },
  { id: 'k', path: /^\/k(?:\/|$)/, chat: K_CHAT, name: K_NAME, peer: K_PEER },
];

export function variantOf({ pathname }: Pick<Frame['location'], 'pathname'>): Variant | null {
  return VARIANTS.find(({ path }) => path.test(pathname)) ?? null;
}
