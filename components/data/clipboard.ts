import { fromBase64 } from '@/lib/model/base64';
import type { Picture } from '@/lib/model/picture';

/** Resolves to whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused without focus or by the page's policy; the old command needs only the recent click.
    return copyBySelection(text);
  }
}

/** Resolves to whether the picture is on the clipboard now: as PNG, the one type that every browser takes there. */
export async function copyPicture({ type, data }: Picture): Promise<boolean> {
  try {
    // The write is asked for at once, while the click still counts; the bytes may follow.
    const png = pngOf(new Blob([fromBase64(data)], { type }));
    // An insertion that was tried has led the focus into the page, and only who has it may write.
    window.focus();
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}

/** Of one that moves, its first moment. */
async function pngOf(blob: Blob): Promise<Blob> {
  if (blob.type === 'image/png') return blob;
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

function copyBySelection(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  const before = document.activeElement;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand('copy');
  holder.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
