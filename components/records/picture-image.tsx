import type { Picture } from '@/lib/model/picture';

/** A picture of a script, small; without words of its own where its button or caption has them. */
export function PictureImage({ picture, alt = '' }: { picture: Picture; alt?: string }) {
  return (
    <img
      src={`data:${picture.type};base64,${picture.data}`}
      alt={alt}
      className="size-full rounded-[5px] bg-surface object-contain"
    />
  );
}
