/** Pictures that go with a script: their bytes as base64, in the playbook itself, so that they travel with every file. */
import * as z from 'zod/mini';
import { fromBase64 } from './base64';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Of one script. */
export const MOST_PICTURES = 4;
/** Of one picture. What managers send is looked at on a phone. */
export const MOST_BYTES = 400 * 1024;
/** Of a picture's name. */
export const LONGEST_NAME = 120;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export const pictureSchema = z
  .strictObject({
    /** Of the file that a page gets; unique in the script. */
    name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
    type: z.enum(PICTURE_TYPES),
    /** What is to be seen on it, for who cannot see it. */
    alt: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
    data: z.string().check(z.minLength(4), z.maxLength(Math.ceil(MOST_BYTES / 3) * 4), z.regex(BASE64)),
  })
  .check(
    z.refine(({ type, data }) => data.length % 4 === 0 && typeOfData(data) === type, {
      path: ['data'],
      params: { is: 'not-a-picture' },
    }),
  );
export type Picture = z.infer<typeof pictureSchema>;

export const picturesSchema = z.array(pictureSchema).check(
  z.maxLength(MOST_PICTURES),
  z.refine((pictures) => new Set(pictures.map(({ name }) => name)).size === pictures.length, {
    params: { is: 'repeated' },
  }),
);

/** Names one picture of one script. */
export const pictureRefSchema = z.strictObject({
  playbookId: z.string().check(z.minLength(1), z.maxLength(80)),
  scriptId: z.string().check(z.minLength(1), z.maxLength(80)),
  name: pictureSchema.shape.name,
});
export type PictureRef = z.infer<typeof pictureRefSchema>;

/** A picture without its bytes; `bytes`: how many they are. */
export type PictureInfo = Omit<Picture, 'data'> & { bytes: number };

/** The first bytes of each type; null: any byte. */
const SIGNATURES: Record<PictureType, readonly (readonly (number | null)[])[]> = {
  'image/png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/webp': [[0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  'image/gif': [
    [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
    [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
  ],
};

/** The type that the bytes themselves tell; null: none of ours. */
export function typeOfBytes(bytes: Uint8Array): PictureType | null {
  const begins = (signature: readonly (number | null)[]) =>
    signature.every((byte, at) => (byte === null ? at < bytes.length : bytes[at] === byte));
  return PICTURE_TYPES.find((type) => SIGNATURES[type].some(begins)) ?? null;
}

/** How many bytes valid base64 stands for. */
export function sizeOf(data: string): number {
  return (data.length / 4) * 3 - (/=*$/.exec(data.slice(-2))?.[0].length ?? 0);
}

function typeOfData(data: string): PictureType | null {
  try {
    // Sixteen signs are the twelve bytes that the longest signature looks at.
    return typeOfBytes(fromBase64(data.slice(0, 16)));
  } catch {
    return null;
  }
}
