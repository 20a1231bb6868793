import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerEngine } from '@/lib/insertion/engine';
import { insertText } from '@/lib/insertion/insert';

export default defineUnlistedScript(() => registerEngine({ insertText }));
