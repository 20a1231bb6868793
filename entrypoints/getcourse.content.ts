import { defineContentScript } from 'wxt/utils/define-content-script';
import { openDoor } from '@/lib/overlay/door';
import { recognise } from '@/lib/sites/getcourse/recognise';
import { SITE_MATCHES } from '@/lib/sites/matches';

export default defineContentScript({
  matches: SITE_MATCHES.getcourse,
  allFrames: true,
  main: () => openDoor(recognise),
});
