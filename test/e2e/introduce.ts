/** What journeys, the tour and the benchmark share, outside of vitest too. */
import type { Browser, Json, View } from './driver/driver.ts';

export const testId = (id: string): string => `[data-testid="${id}"]`;

/** One call of the popup to the background. The caller says what comes back, by `lib/messages/contract.ts`. */
export async function ask<R>(browser: Browser, call: string, input: Json = {}): Promise<R> {
  const page = await browser.extensionTab('popup.html');
  const reply = await page.evaluate(
    (name, value) => {
      const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return runtime.sendMessage({ cuebook: 'ui', call: name, in: value });
    },
    call,
    input,
  );
  await page.close();
  if (!reply || 'error' in reply) throw new Error(`${call}: ${reply?.error ?? 'no answer'}`);
  return reply.ok;
}

/** The manager's first day: what the options ask for, in one call. By hand it is filled in by the journey of the options. */
export async function introduce(browser: Browser): Promise<void> {
  const settings = { managerName: 'Мария', managerGender: 'female', schoolName: 'Пример' };
  await ask(browser, 'settings.save', { settings });
}

/** Types into a search of the panel and waits until what it finds is drawn: before that a card can still move away. */
export async function lookFor(panel: View, words: string, field = 'search'): Promise<void> {
  await panel.fill(testId(field), words);
  await panel.waitFor(`${testId('results')}[aria-busy=false]`);
}
