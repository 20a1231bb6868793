/**
 * Enter in the panel inserts, and the insertion moves the focus into the composer. An Enter still held down then
 * repeats there, where it would send the message unread.
 */
export function swallowHeldEnter(composer: HTMLElement, signal: AbortSignal): void {
  const window = composer.ownerDocument.defaultView;
  if (!window) return;
  const over = new AbortController();
  const listen = { capture: true, signal: AbortSignal.any([signal, over.signal]) };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.repeat || event.type === 'keypress')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else over.abort();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, onKey, listen);
  window.addEventListener('pointerdown', () => over.abort(), listen);
}
