import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openMenu } from '@/lib/overlay/slash/menu';
import { registerSlash } from '@/lib/overlay/slash/on-demand';

export default defineUnlistedScript(() => registerSlash({ openMenu }));
