/** A file that the manager gives, as a picture of a script: as it is where it fits, else drawn smaller. */
import { toBase64 } from '@/lib/model/base64';
import { LONGEST_NAME, MOST_BYTES, type Picture, type PictureType, typeOfBytes } from '@/lib/model/picture';

export type FromFile =
  | { picture: Picture; smaller: boolean }
  | { refused: 'wrongType' | 'broken' | 'tooLarge' | 'longGif' };

/** Longer sides in pixels, tried in this order: what still reads well on a phone comes last. */
const SIDES = [2000, 1600, 1200, 900];
/** Of JPEG, which keeps photos small; text and lines stay sharp in PNG alone. */
const QUALITY = 0.88;

/** `taken`: names that the script's pictures have. */
export async function pictureOf(file: File, taken: readonly string[]): Promise<FromFile> {
  // It may have been moved since it was chosen.
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return { refused: 'broken' };
  const bytes = new Uint8Array(buffer);
  const type = typeOfBytes(bytes);
  if (!type) return { refused: 'wrongType' };
  const image = await imageOf(file, type);
  if (!image) return { refused: 'broken' };
  if (bytes.length <= MOST_BYTES) return { picture: named(file.name, type, bytes, taken), smaller: false };
  // Drawn anew it would stand still.
  if (type === 'image/gif') return { refused: 'longGif' };
  const drawn = await drawSmaller(image, type);
  return drawn ? { picture: named(file.name, drawn.type, drawn.bytes, taken), smaller: true } : { refused: 'tooLarge' };
}

async function imageOf(file: File, type: PictureType): Promise<ImageBitmap | null> {
  // By what the bytes are: a file may be named as something else.
  return createImageBitmap(new Blob([file], { type })).catch(() => null);
}

async function drawSmaller(
  image: ImageBitmap,
  type: PictureType,
): Promise<{ type: PictureType; bytes: Uint8Array } | null> {
  const types = type === 'image/png' ? (['image/png', 'image/jpeg'] as const) : (['image/jpeg'] as const);
  for (const side of SIDES) {
    for (const to of types) {
      const bytes = await drawn(image, Math.min(1, side / Math.max(image.width, image.height)), to);
      if (bytes.length <= MOST_BYTES) return { type: to, bytes };
    }
  }
  return null;
}

async function drawn(image: ImageBitmap, scale: number, type: PictureType): Promise<Uint8Array> {
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const paper = canvas.getContext('2d');
  if (paper && type === 'image/jpeg') {
    // It knows no transparency, and what is left out would be black.
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, width, height);
  }
  paper?.drawImage(image, 0, 0, width, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: QUALITY })).arrayBuffer());
}

const ENDINGS: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** Under its own name, with the ending of what it is and a number where that name is taken. */
function named(file: string, type: PictureType, bytes: Uint8Array, taken: readonly string[]): Picture {
  const stem = file.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, LONGEST_NAME - 10) || 'picture';
  const nameAt = (at: number) => `${stem}${at > 1 ? ` ${at}` : ''}.${ENDINGS[type]}`;
  let at = 1;
  while (taken.includes(nameAt(at))) at += 1;
  return { name: nameAt(at), type, data: toBase64(bytes) };
}
