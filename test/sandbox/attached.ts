/** Files pasted into a messenger's composer: what its page would send with the next click. For bundled programs, too. */
export interface Attached {
  name: string;
  type: string;
  /** Base64. */
  data: string;
}

export function filesIn({ clipboardData }: ClipboardEvent): File[] {
  return [...(clipboardData?.items ?? [])].flatMap((item) => (item.kind === 'file' ? (item.getAsFile() ?? []) : []));
}

/** The file's bytes as its own page reads them. */
export async function read(file: File): Promise<Attached> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    name: file.name,
    type: file.type,
    data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  };
}

/** The picture as the page shows it before it is sent. */
export function preview(file: File): HTMLImageElement {
  const image = document.createElement('img');
  image.src = URL.createObjectURL(file);
  image.alt = '';
  return image;
}

/** What a page tells its server of a pasted file. */
export function formOf(form: URLSearchParams): Attached {
  return { name: form.get('name') ?? '', type: form.get('type') ?? '', data: form.get('data') ?? '' };
}
