/**
 * Tells when the page has settled after a change: a navigation inside a single-page app, rows that came late.
 * Nothing is polled. Busy pages are read at most every `QUIET_MS`, when the browser is idle; pages that take long to
 * read are read more rarely.
 */

const QUIET_MS = 250;
/** Reading never takes more than a twentieth of the page's time. */
const REST = 20;
const MAX_QUIET_MS = 2000;
/** A page that never falls idle is read all the same. */
const IDLE_LIMIT_MS = 1000;

export function whenIdle(window: Window, run: () => void): void {
  // Safari-like browsers have no idle callback.
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: IDLE_LIMIT_MS });
  else window.setTimeout(run);
}

/** Changes the page without being told of it: what we draw there says nothing of the page. */
export type Quietly = <T>(change: () => T) => T;

/** `around`: an element outside this frame that shows and hides it. */
export function watchPage(
  window: Window,
  signal: AbortSignal,
  onSettled: () => void,
  around: Element | null = null,
): Quietly {
  let timer = 0;
  let quiet = QUIET_MS;
  const settle = () => {
    if (!timer) timer = window.setTimeout(() => whenIdle(window, run), quiet);
  };
  const run = () => {
    timer = 0;
    if (signal.aborted) return;
    const start = performance.now();
    onSettled();
    quiet = Math.min(Math.max(QUIET_MS, REST * (performance.now() - start)), MAX_QUIET_MS);
  };

  const observer = new MutationObserver(settle);
  observer.observe(window.document, { childList: true, subtree: true, characterData: true });
  if (around) observer.observe(around, { attributes: true, attributeFilter: ['class', 'style'] });
  // A patched history.pushState of the isolated world hears nothing of the page's own calls; these events do.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', settle, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(type, settle, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  return (change) => {
    if (observer.takeRecords().length) settle();
    const result = change();
    observer.takeRecords();
    return result;
  };
}
