import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { healthOf } from '@/lib/sites/health';
import { instagram } from '@/lib/sites/instagram/site';

export default defineUnlistedScript(() => startSession(instagram, healthOf));
