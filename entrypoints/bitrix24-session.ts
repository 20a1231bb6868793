import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '@/lib/overlay/session';
import { bitrix24 } from '@/lib/sites/bitrix24/site';
import { healthOf } from '@/lib/sites/health';

export default defineUnlistedScript(() => startSession(bitrix24, healthOf));
