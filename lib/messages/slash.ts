/**
 * The part of the contract about what stands in a composer: `//` and a few letters, and taking a text back. Types only, as
 * in `contract.ts`.
 */
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { TextSource } from '@/lib/model/touch';

type Call<In, Out> = { in: In; out: Out };

/** Content script (any frame) -> background. */
export interface SlashCalls {
  /** Loads the menu into this frame: pages in which nobody types a command never parse it. */
  'frame.load-slash': Call<Record<never, never>, null>;
  /**
   * The texts for what was typed after `//`, for the client whom the tab shows. `opening`: the first question of a menu,
   * for which the page is read anew. null: no page of ours is shown here, or the site is switched off.
   */
  'slash.find': Call<{ query: string; opening: boolean }, SlashList | null>;
  /** A text that lacks something was chosen: the panel opens and asks for it. The command is left selected. */
  'slash.complete': Call<{ source: TextSource; owner: string }, null>;
  /** A text was chosen by a trusted key or click in a menu honestly shown: put it in the place of the typed command. */
  'relay.slash': Call<{ text: string; source: TextSource; owner: string; command: string }, SlashInserted>;
  /** Top frame, for the panel, after the trusted click was checked: take the text inserted last in this tab back. */
  'relay.take-back': Call<Record<never, never>, Outcome>;
}

/** Panel -> top content script, and background -> the frame that got the text. */
export interface TakingBack {
  /** Takes the text inserted last back. */
  'take-back': Call<Record<never, never>, Outcome>;
}

export interface SlashText {
  source: TextSource;
  title: string;
  /** Filled; null where something is missing that only the manager knows. */
  text: string | null;
}

export interface SlashList {
  /** Whom the texts were filled for (`TabView.owner`). */
  owner: string;
  /** The best first. */
  texts: SlashText[];
  theme: Settings['theme'];
  words: SlashWords;
}

/** In the language of the interface. */
export interface SlashWords {
  label: string;
  keys: string;
  none: string;
  /** In the place of a text that lacks something. */
  incomplete: string;
  failed: string;
}

/** `say`: why nothing was inserted, once for a text that is on the clipboard now and once for one that is not. */
export type SlashInserted = {
  outcome: Outcome<Inserted>;
  say: { copied: string; notCopied: string } | null;
};
