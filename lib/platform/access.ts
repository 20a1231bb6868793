/** The browser's permission to work on an origin that is not in the manifest. */
import { browser } from './browser';

/**
 * The match pattern of `https://school.example`, for permissions, scripts and tabs. Firefox's patterns know no port, so
 * there it stands for every port of the host; whoever acts on a page compares origins.
 */
export function patternOf(origin: string): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${import.meta.env.BROWSER === 'firefox' ? hostname : host}/*`;
}

/** Asks the person. Only inside the handler of their own click, and before anything is awaited there. */
export function requestAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

export function hasAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

export async function dropAccess(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(origin)] });
}
