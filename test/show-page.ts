/** Puts markup into a fresh window and hands it to an adapter as its frame. Scripts of the page do not run. */
import { Window } from 'happy-dom';
import type { Frame } from '../lib/sites/contract';

export interface Shown extends Frame {
  $<T extends HTMLElement = HTMLElement>(css: string): T;
}

/** `now`: a fixed time unless given. */
export function showPage(markup: string, url: string, now: Date): Shown {
  const window = new Window({ url });
  window.document.write(markup);
  // happy-dom's classes implement the DOM without saying so to TypeScript.
  const document = window.document as unknown as Document;
  // happy-dom's parser chooses the option before the one that is marked as selected.
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]')) option.selected = true;
  return {
    document,
    location: new URL(url),
    now: () => now,
    $: <T extends HTMLElement>(css: string) => {
      const found = document.querySelector<T>(css);
      if (!found) throw new Error(`The page has no ${css}`);
      return found;
    },
  };
}
