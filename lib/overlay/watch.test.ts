// @vitest-environment happy-dom
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from './watch';

describe('a navigation inside a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watch = (navigation?: EventTarget) => {
    const window = new Window({ url: 'https://example.com/deal/1' });
    window.document.write('<title>One</title><body><main>one</main></body>');
    Object.assign(window, {
      navigation,
      requestIdleCallback: (run: () => void) => run(),
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
    });
    const settled = vi.fn<() => void>();
    // happy-dom's window implements the DOM without saying so to TypeScript.
    watchPage(window as unknown as globalThis.Window, new AbortController().signal, settled);
    return { window, settled };
  };
  const later = () => vi.advanceTimersByTimeAsync(1000);

  it('is told by the browser, before anything is drawn', async () => {
    const navigation = new EventTarget();
    const { settled } = watch(navigation);
    navigation.dispatchEvent(new Event('currententrychange'));
    await later();
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('is told by what is drawn where the browser has no such word, as older Firefox', async () => {
    const { window, settled } = watch();
    window.history.pushState(null, '', '/deal/2');
    await later();
    expect(settled).not.toHaveBeenCalled();
    window.document.title = 'Two';
    await later();
    expect(settled).toHaveBeenCalledTimes(1);
  });
});
