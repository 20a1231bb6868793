/** The browsers in which every journey runs, by name. */
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { Browser, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const VARIANTS = ['chromium', 'chromium, third-party cookies blocked', 'firefox'] as const;
/** One of each browser, the harder setting of Chromium: the other one is the tour's. */
export const BROWSERS = VARIANTS.slice(1);
export type Variant = (typeof VARIANTS)[number];

/** What a journey says itself; the variant knows the rest. */
export type VariantOptions = Omit<LaunchOptions, 'extensionDir' | 'thirdPartyCookies'> & {
  /** Default: the project's build for the browser, in `.output`. */
  extensionDir?: string;
};

/** Starts the variant's browser with the extension. */
export function launch(variant: Variant, options: VariantOptions): Promise<Browser> {
  if (variant === 'firefox') return launchFirefox({ extensionDir: BUILDS.firefox, ...options });
  const thirdPartyCookies = variant === 'chromium' ? 'allow' : 'block';
  return launchChromium({ extensionDir: BUILDS.chromium, ...options, thirdPartyCookies });
}

/** Folders of the project's own builds. */
export const BUILDS = { chromium: build('chrome-mv3'), firefox: build('firefox-mv3') };

function build(name: string): string {
  return fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));
}
