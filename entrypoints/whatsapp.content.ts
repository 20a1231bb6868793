import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSession } from '@/lib/overlay/session';
import { SITE_MATCHES } from '@/lib/sites/matches';
import { whatsapp } from '@/lib/sites/whatsapp/site';

export default defineContentScript({
  matches: SITE_MATCHES.whatsapp,
  allFrames: true,
  main: () => startSession(whatsapp),
});
