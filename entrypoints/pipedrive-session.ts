import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { healthOf } from '@/lib/sites/health';
import { pipedrive } from '@/lib/sites/pipedrive/site';

export default defineUnlistedScript(() => startSession(pipedrive, healthOf));
