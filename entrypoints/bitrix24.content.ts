import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSession } from '@/lib/overlay/session';
import { bitrix24 } from '@/lib/sites/bitrix24/site';
import { SITE_MATCHES } from '@/lib/sites/matches';

export default defineContentScript({
  matches: SITE_MATCHES.bitrix24,
  allFrames: true,
  main: () => startSession(bitrix24),
});
