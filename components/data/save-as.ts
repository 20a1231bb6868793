/** Puts a text, or what was gathered, into the downloads. */
export function saveAs(content: string | Blob, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with the click; the blob itself is held until it is written.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
