import { defineContentScript } from 'wxt/utils/define-content-script';
import { openDoor } from '@/lib/overlay/door';
import { recognise } from '@/lib/sites/instagram/recognise';
import { SITE_MATCHES } from '@/lib/sites/matches';

export default defineContentScript({
  matches: SITE_MATCHES.instagram,
  allFrames: true,
  main: () => openDoor(recognise),
});
