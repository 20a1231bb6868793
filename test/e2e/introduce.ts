/** The manager's first day, for journeys, the tour and the benchmark: outside of vitest too. */
import type { Browser } from './driver/driver.ts';

export const testId = (id: string): string => `[data-testid="${id}"]`;

/** Fills in the options as a manager would on the first day. */
export async function introduce(browser: Browser): Promise<void> {
  const options = await browser.extensionTab('options.html');
  await options.fill(testId('settings-name'), 'Мария');
  await options.select(testId('settings-gender'), 'female');
  await options.fill(testId('settings-school'), 'Пример');
  await options.waitFor(`${testId('settings-state')}[data-state=saved]`);
  await options.close();
}
