/** The only place that names all sites. Content scripts import their own site, not this. */
import { bitrix24 } from './bitrix24/site';
import type { Site } from './contract';
import { getcourse } from './getcourse/site';
import { instagram } from './instagram/site';
import { pipedrive } from './pipedrive/site';
import { telegram } from './telegram/site';
import { whatsapp } from './whatsapp/site';

export const SITES: readonly Site[] = [getcourse, bitrix24, pipedrive, whatsapp, instagram, telegram];
