/** This extension as its own pages ask about it. */
import { requestAccess } from './access';
import { browser } from './browser';

export const extension = { version: browser.runtime.getManifest().version, requestAccess };
