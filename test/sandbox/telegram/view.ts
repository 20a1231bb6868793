/** What A and K have in common, and what tells them apart in a view. */
import { type Html, html } from '../html.ts';
import type { Lang } from '../messenger.ts';
import type { TgChat } from './types.ts';

export type Variant = 'a' | 'k';

export interface TgView {
  lang: Lang;
  now: Date;
  /** An old message is being changed in the composer. */
  editing?: boolean;
  /** A picture is about to be sent, with a caption. */
  caption?: boolean;
}

/** What stands in the address after `#`: K writes the public name where there is one. */
export function hashOf({ id, handle }: TgChat, variant: Variant): string {
  return variant === 'k' && handle ? `@${handle}` : id;
}

/** Emoji are pictures, and lines are broken by `<br>`. */
export function written(text: string): Html[] {
  return text.split(/(\p{Extended_Pictographic}|\n)/u).map((part, i) => {
    if (i % 2 === 0) return html`${part}`;
    return part === '\n' ? html`<br>` : html`<img class="emoji" alt="${part}">`;
  });
}
