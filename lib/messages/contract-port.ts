/** Between the panel and the page that it lies over. Part of the contract. */
import type { Act, Inserted, Outcome } from '@/lib/model/page';
import type { PictureRef } from '@/lib/model/picture';
import type { ActEvent } from '@/lib/model/records';
import type { TextSource } from '@/lib/model/touch';
import type { TakingBack } from './slash';

/** Where the panel stands in a page. */
export interface PanelPlace {
  /** Which of our pages its frame is to show there. */
  page: 'panel.html' | 'own-panel.html';
  /** What stands in its place where the page refuses the frame, in the language of the interface. */
  refused: string;
}

/** Panel -> top content script, over the tokened port. */
export interface PortCalls extends TakingBack {
  insert: { in: { text: string; owner: string; source?: TextSource }; out: Outcome<Inserted> };
  'insert-picture': { in: { picture: PictureRef; owner: string }; out: Outcome<Inserted> };
  act: { in: { act: Act; undoes: string | null }; out: Outcome<ActEvent> };
  /** The panel is drawn. A page can refuse its frame, and nothing else tells. */
  ready: { in: Record<never, never>; out: null };
  /** Close the panel and give the focus back to the page. */
  close: { in: Record<never, never>; out: null };
}
