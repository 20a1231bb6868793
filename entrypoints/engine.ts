import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerEngine } from '@/lib/insertion/engine';
import { insertPicture } from '@/lib/insertion/picture';
import { insertRemembered, takeBack } from '@/lib/insertion/take-back';

export default defineUnlistedScript(() => registerEngine({ insertRemembered, takeBack, insertPicture }));
