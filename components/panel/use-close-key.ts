import { useEffect } from 'react';
import { closePanel } from './close-panel';
import type { PagePort } from './page-port';

/** Alt+Shift+C closes the panel from within; outside of it the content script listens. */
export function useCloseKey(port: PagePort): void {
  useEffect(() => {
    const listening = new AbortController();
    const close = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.code !== 'KeyC' || !event.altKey || !event.shiftKey) return;
      event.preventDefault();
      closePanel(port).catch(() => {});
    };
    window.addEventListener('keydown', close, { signal: listening.signal });
    return () => listening.abort();
  }, [port]);
}
