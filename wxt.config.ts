import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { TOGGLE_COMMAND } from './lib/model/command.ts';
import { SITE_MATCHES } from './lib/sites/matches.ts';
import { layerOf } from './scripts/page-chunks.ts';

const anyOrigin = ['https://*/*', 'http://*/*'];
/** What our own pages may load, and from where: their own scripts, styles and pictures, from the extension. */
const SECURITY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  // For the file of a team alone, on whatever host that lies: lib/background/team-fetch.ts.
  'connect-src': 'https:',
  'form-action': "'none'",
  'base-uri': "'none'",
};
const hosts = Object.values(SITE_MATCHES).flat();

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    plugins: [tailwindcss()],
    // Every browser that we support preloads modules by itself; what stands in for it would be the one request in the code.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('./lib/overlay/quiet-context.ts', import.meta.url)),
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'unlisted-page')) return;
      const output = config.build?.rolldownOptions?.output;
      if (!output || Array.isArray(output)) return;
      output.codeSplitting = {
        includeDependenciesRecursively: false,
        groups: [{ name: (id, context) => layerOf(id, (one) => context.getModuleInfo(one)) }],
      };
    },
  },
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // alarms, notifications: follow-ups; storage: the tab's session; scripting: taking over open tabs after an
    // update; unlimitedStorage: notes must not be evicted. Hosts: the supported sites, nothing broader.
    // activeTab: a click on our button lets us see whether the page is one of a customer's own domain.
    permissions: ['activeTab', 'alarms', 'notifications', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: hosts,
    // Where the browser can be told another shortcut. The session hears the same keys in every frame, also where the
    // browser gave them to somebody else.
    commands: {
      [TOGGLE_COMMAND]: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandToggle__' },
    },
    // The browser itself refuses our pages and the background whatever is not named there. In development the pages
    // talk to the server that builds them.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages: Object.entries(SECURITY)
          .map(([what, sources]) => `${what} ${sources}`)
          .join('; '),
      },
    }),
    // Asked for one origin at a time, by the manager's click.
    optional_host_permissions: anyOrigin,
    // A static URL: a dynamic one is refused by pages with COEP. The handshake keeps strangers out.
    web_accessible_resources: [
      { resources: ['panel.html'], matches: hosts },
      // Matches are fixed at build time, so the panel of customers' own domains is listed for all of them, under an
      // address that a page cannot guess. Firefox gives the whole extension such a one.
      { resources: ['own-panel.html'], matches: anyOrigin, ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cuebook@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
