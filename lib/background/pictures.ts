/** Pictures of scripts: handed out one by one, and put into a composer as a text is. */
import type { PictureCalls } from '@/lib/messages/pictures';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { PictureRef } from '@/lib/model/picture';
import { pictureIn } from '@/lib/playbook/pictures';
import { placeFor } from './acts';
import { ask } from './frames';
import { allPlaybooks } from './playbooks';

export const pictureHandlers: Handlers<PictureCalls, PageSender> = {
  'picture.list': async () => (await allPlaybooks()).pictures,
  'picture.read': async ({ picture }) => pictureIn((await allPlaybooks()).shown, picture),
};

/** The contact log tells of texts alone: a picture goes with one. */
export async function insertPicture(tabId: number, ref: PictureRef, owner: string): Promise<Outcome<Inserted>> {
  const place = await placeFor(tabId, owner);
  if ('failed' in place) return place;
  const picture = pictureIn((await allPlaybooks()).shown, ref);
  if (!picture) return { failed: 'picture-gone', retry: false };
  const answer = await ask(tabId, place.frame, 'insert-picture', { picture });
  // Where the frame was lost after it was asked, the picture may stand there.
  return 'ok' in answer ? answer.ok : { failed: 'no-answer', retry: answer.none === 'absent' };
}
