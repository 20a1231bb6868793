/** A stage for one journey: the sandbox and a browser with the built extension, both fresh. */
import { afterAll, beforeAll } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/serve.ts';
import type { Browser, Tab, View } from './driver/driver.ts';
import { launch, type Variant, type VariantOptions } from './driver/launch.ts';

export { ask, introduce, testId } from './introduce.ts';

export const GETCOURSE = 'https://example.getcourse.ru';
export const BITRIX24 = 'https://example.bitrix24.ru';
export const PIPEDRIVE = 'https://example.pipedrive.com';
export const WHATSAPP = 'https://web.whatsapp.com';
export const INSTAGRAM = 'https://www.instagram.com';
export const TELEGRAM = 'https://web.telegram.org';

export interface Stage {
  browser: Browser;
  sandbox: Sandbox;
}

/** Sets up before all tests of a describe block; the object is filled when the first test runs. */
export function stage(variant: Variant, options: Omit<VariantOptions, 'sandbox'> = {}): Stage {
  const here = {} as Stage;
  beforeAll(async () => {
    here.sandbox = await startSandbox();
    here.browser = await launch(variant, { ...options, sandbox: here.sandbox });
  });
  afterAll(async () => {
    await here.browser?.close();
    await here.sandbox?.close();
  });
  return here;
}

/** Opens the panel by its key, as the manager would, and waits until it shows something. */
export async function openPanel(tab: Tab): Promise<View> {
  await tab.waitFor('body');
  if (!(await tab.hasPanel())) await tab.press('Alt+Shift+C');
  return tab.panel();
}
