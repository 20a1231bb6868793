/** Pictures of scripts: what is told of them, and their bytes apart from it. */
import { type Picture, type PictureInfo, type PictureRef, sizeOf } from '@/lib/model/picture';
import type { Playbook } from '@/lib/model/playbook';

/** The playbook itself where it has none. */
export function withoutPictures(book: Playbook): Playbook {
  if (!book.scripts.some(({ pictures }) => pictures)) return book;
  return { ...book, scripts: book.scripts.map(({ pictures: _, ...script }) => script) };
}

/** Of each script that has some, in the script's order. */
export function picturesIn(
  books: readonly Playbook[],
): { playbookId: string; scriptId: string; pictures: PictureInfo[] }[] {
  return books.flatMap(({ id: playbookId, scripts }) =>
    scripts.flatMap(({ id: scriptId, pictures = [] }) =>
      pictures.length > 0 ? [{ playbookId, scriptId, pictures: pictures.map(infoOf) }] : [],
    ),
  );
}

export function pictureIn(books: readonly Playbook[], { playbookId, scriptId, name }: PictureRef): Picture | null {
  const script = books.find(({ id }) => id === playbookId)?.scripts.find(({ id }) => id === scriptId);
  return script?.pictures?.find((picture) => picture.name === name) ?? null;
}

function infoOf({ data, ...picture }: Picture): PictureInfo {
  return { ...picture, bytes: sizeOf(data) };
}
