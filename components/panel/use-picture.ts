/** From a picture of a script to the page: into the message, else onto the clipboard, else into a file. */
import { useCallback, useRef } from 'react';
import { copyPicture } from '@/components/data/clipboard';
import { saveAs } from '@/components/data/save-as';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { isForOther, mayBeThere, pasteKeysOn } from '@/lib/i18n/not-inserted';
import { fromBase64 } from '@/lib/model/base64';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Picture, PictureRef } from '@/lib/model/picture';
import { usePanel } from './panel-context';

export interface PictureSending {
  /** Resolves to whether the page shows it now. */
  insert(picture: Picture): Promise<boolean>;
  copy(picture: Picture): void;
}

export function usePicture(ref: PictureRef): PictureSending {
  const { view, port } = usePanel();
  const { t } = useWords();
  const toast = useToast();
  const sending = useRef(false);
  const { owner } = view;

  /** `why`: why it is not in the message; empty: nobody wanted it there. */
  const toClipboard = useCallback(
    async (picture: Picture, why: string) => {
      const keys = pasteKeysOn(navigator.userAgent);
      if (await copyPicture(picture))
        return toast(
          why
            ? { text: t.pictures.pressPaste(why, keys), tone: 'plain' }
            : { text: t.pictures.copied(keys), tone: 'good' },
        );
      const file = new Blob([fromBase64(picture.data)], { type: picture.type });
      toast({
        text: t.pictures.notCopied(why).trim(),
        tone: 'bad',
        action: { label: t.pictures.save, run: () => saveAs(file, picture.name) },
      });
    },
    [toast, t],
  );
  const insert = useCallback(
    async (picture: Picture) => {
      // The second click of a double one.
      if (sending.current) return false;
      sending.current = true;
      const outcome: Outcome<Inserted> = await port
        .call('insert-picture', { picture: ref, owner })
        .catch(() => ({ failed: 'no-answer', retry: true }) as const);
      sending.current = false;
      if ('done' in outcome) {
        toast({ text: t.pictures.inserted, tone: 'good' });
        return true;
      }
      if (isForOther(outcome)) toast({ text: t.scripts.otherClient, tone: 'bad' });
      else if (mayBeThere(outcome)) toast({ text: t.pictures.check, tone: 'bad' });
      else await toClipboard(picture, t.why[outcome.failed]);
      return false;
    },
    [port, ref, owner, toast, t, toClipboard],
  );
  return { insert, copy: (picture) => void toClipboard(picture, '') };
}
