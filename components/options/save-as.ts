/** Puts a text into the downloads. */
export function saveAs(text: string, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with the click; the blob itself is held until it is written.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
