import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { healthOf } from '@/lib/sites/health';
import { telegram } from '@/lib/sites/telegram/site';

export default defineUnlistedScript(() => startSession(telegram, healthOf));
