/** The only importer of webextension-polyfill. For the background and the extension's own pages. */
import browser from 'webextension-polyfill';

export { browser };
