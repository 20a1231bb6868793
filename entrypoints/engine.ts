import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerEngine } from '@/lib/insertion/engine';
import { insertPicture } from '@/lib/insertion/picture';
import { insertRemembered, takeBack } from '@/lib/insertion/take-back';
import { readComposer } from '@/lib/insertion/verify';

export default defineUnlistedScript(() => registerEngine({ insertRemembered, insertPicture, takeBack, readComposer }));
