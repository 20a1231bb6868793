import { useEffect } from 'react';

/** A held Enter acts once: neither a button nor a form hears its repetitions. Lines of a note may still be many. */
export function useSingleEnter(): void {
  useEffect(() => {
    const listening = new AbortController();
    const hold = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.repeat || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hold, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, []);
}
