/**
 * Where the content scripts run, as match patterns. Kept apart from the adapters because the manifest is made
 * from it, and a manifest must not load an adapter.
 */
export const SITE_MATCHES = {
  getcourse: ['https://*.getcourse.ru/*', 'https://*.getcourse.io/*'],
  bitrix24: [
    'com',
    'ru',
    'eu',
    'de',
    'ua',
    'by',
    'fr',
    'it',
    'pl',
    'kz',
    'in',
    'com.tr',
    'id',
    'cn',
    'vn',
    'jp',
    'es',
    'com.br',
  ].map((zone) => `https://*.bitrix24.${zone}/*`),
  pipedrive: ['https://*.pipedrive.com/*'],
  whatsapp: ['https://web.whatsapp.com/*'],
  instagram: ['https://www.instagram.com/*'],
  telegram: ['https://web.telegram.org/*'],
};
