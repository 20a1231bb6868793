/**
 * `runtime` for content scripts: the polyfill's 10 KB would be parsed in every frame of every tab, and what is
 * used here (sendMessage, onMessage, getURL, id) returns promises in both browsers natively.
 */
import type { Runtime } from 'webextension-polyfill';

const root = globalThis as unknown as { browser?: { runtime: Runtime.Static }; chrome: { runtime: Runtime.Static } };

export const runtime: Runtime.Static = (root.browser ?? root.chrome).runtime;
