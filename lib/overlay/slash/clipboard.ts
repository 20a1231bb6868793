/** Resolves to whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the page's policy, or not there on plain HTTP: the old command needs only the recent key.
    return copyByCommand(text);
  }
}

/** Through the event of copying, so that neither focus nor selection moves, and the page does not hear of it. */
function copyByCommand(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  const done = Document.prototype.execCommand.call(document, 'copy');
  window.removeEventListener('copy', fill, { capture: true });
  return done && copied;
}
