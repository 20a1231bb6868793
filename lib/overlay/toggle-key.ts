import { runtime } from '@/lib/platform/page-runtime';

/** Alt+Shift+C by its place on the keyboard, so that it works in the Russian and Bulgarian layouts too. */
export function onToggleKey(window: Window, signal: AbortSignal, toggle: () => void): void {
  window.addEventListener('keydown', (event) => takeToggleKey(event, toggle), { capture: true, signal });
}

/** For whoever hears all keys already: each listener more costs every key. True: it was this key, kept from the page. */
export function takeToggleKey(event: KeyboardEvent, toggle: () => void): boolean {
  if (!event.altKey || !event.shiftKey || event.code !== 'KeyC' || event.ctrlKey || event.metaKey) return false;
  // Who has outlived the extension leaves the key to the session that came after.
  if (!event.isTrusted || event.repeat || !runtime?.id) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  toggle();
  return true;
}
