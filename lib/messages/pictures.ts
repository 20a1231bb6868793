/** The part of the contract about pictures of scripts. Types only, as in `contract.ts`. */
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Picture, PictureInfo, PictureRef } from '@/lib/model/picture';

type Call<In, Out> = { in: In; out: Out };

/** Panel, options -> background. */
export interface PictureCalls {
  /** Every script that has pictures: `playbook.list` leaves them out, since it is asked for with every panel. */
  'picture.list': Call<Record<never, never>, ScriptPictures[]>;
  /** One with its bytes; null: the playbook has it no more. */
  'picture.read': Call<{ picture: PictureRef }, Picture | null>;
}

export interface ScriptPictures {
  playbookId: string;
  scriptId: string;
  pictures: PictureInfo[];
}

/** Top frame -> background, for the panel, after the trusted click was checked. */
export interface PictureRelay {
  /**
   * Put the picture into the composer last used, as a paste would. `owner` as in `relay.insert`. The bytes are the
   * background's own: a page's process can name a picture, and bring none.
   */
  'relay.picture': Call<{ picture: PictureRef; owner: string }, Outcome<Inserted>>;
}

/** Background -> the frame that has the composer. */
export interface PictureInsertion {
  /** `done`: the page shows the picture among what is about to be sent. */
  'insert-picture': Call<{ picture: Picture }, Outcome<Inserted>>;
}
