import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { healthOf } from '@/lib/sites/health';
import { whatsapp } from '@/lib/sites/whatsapp/site';

export default defineUnlistedScript(() => startSession(whatsapp, healthOf));
