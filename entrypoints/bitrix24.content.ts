import { defineContentScript } from 'wxt/utils/define-content-script';
import { openDoor } from '@/lib/overlay/door';
import { isMail, recognise } from '@/lib/sites/bitrix24/recognise';
import { SITE_MATCHES } from '@/lib/sites/matches';

export default defineContentScript({
  matches: SITE_MATCHES.bitrix24,
  allFrames: true,
  main: () => openDoor(recognise, isMail),
});
