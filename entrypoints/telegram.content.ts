import { defineContentScript } from 'wxt/utils/define-content-script';
import { openDoor } from '@/lib/overlay/door';
import { SITE_MATCHES } from '@/lib/sites/matches';
import { recognise } from '@/lib/sites/telegram/recognise';

export default defineContentScript({
  matches: SITE_MATCHES.telegram,
  allFrames: true,
  main: () => openDoor(recognise),
});
