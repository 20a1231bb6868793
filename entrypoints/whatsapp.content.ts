import { defineContentScript } from 'wxt/utils/define-content-script';
import { openDoor } from '@/lib/overlay/door';
import { SITE_MATCHES } from '@/lib/sites/matches';
import { recognise } from '@/lib/sites/whatsapp/recognise';

export default defineContentScript({
  matches: SITE_MATCHES.whatsapp,
  allFrames: true,
  main: () => openDoor(recognise),
});
