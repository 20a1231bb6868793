import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSession } from '@/lib/overlay/session';
import { getcourse } from '@/lib/sites/getcourse/site';
import { SITE_MATCHES } from '@/lib/sites/matches';

export default defineContentScript({
  matches: SITE_MATCHES.getcourse,
  allFrames: true,
  main: () => startSession(getcourse),
});
