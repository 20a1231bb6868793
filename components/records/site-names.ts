import type { SiteId } from '@/lib/model/page';

/** The sites by their own names, which no language changes. */
export const SITE_NAMES: Record<SiteId, string> = {
  getcourse: 'GetCourse',
  bitrix24: 'Bitrix24',
  pipedrive: 'Pipedrive',
  whatsapp: 'WhatsApp Web',
  instagram: 'Instagram Direct',
  telegram: 'Telegram Web',
};
