import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { getcourse } from '@/lib/sites/getcourse/site';
import { healthOf } from '@/lib/sites/health';

export default defineUnlistedScript(() => startSession(getcourse, healthOf));
