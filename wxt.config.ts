import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { SITE_MATCHES } from './lib/sites/matches.ts';

const hosts = Object.values(SITE_MATCHES).flat();

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    plugins: [tailwindcss()],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('./lib/overlay/quiet-context.ts', import.meta.url)),
      },
    },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // alarms, notifications: follow-ups; storage: the tab's session; scripting: taking over open tabs after an
    // update; unlimitedStorage: notes must not be evicted. Hosts: the supported sites, nothing broader.
    permissions: ['alarms', 'notifications', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: hosts,
    // A static URL: a dynamic one is refused by pages with COEP. The handshake keeps strangers out.
    web_accessible_resources: [{ resources: ['panel.html'], matches: hosts }],
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
