import { runtime } from '@/lib/platform/page-runtime';

/** Alt+Shift+C by its place on the keyboard, so that it works in the Russian and Bulgarian layouts too. */
export function onToggleKey(window: Window, signal: AbortSignal, toggle: () => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyC' || event.ctrlKey || event.metaKey) return;
      // Who has outlived the extension leaves the key to the session that came after.
      if (!event.isTrusted || event.repeat || !runtime?.id) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggle();
    },
    { capture: true, signal },
  );
}
