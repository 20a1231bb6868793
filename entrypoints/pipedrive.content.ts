import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSession } from '@/lib/overlay/session';
import { SITE_MATCHES } from '@/lib/sites/matches';
import { pipedrive } from '@/lib/sites/pipedrive/site';

export default defineContentScript({
  matches: SITE_MATCHES.pipedrive,
  allFrames: true,
  main: () => startSession(pipedrive),
});
