/** The composer of the sandbox's WhatsApp and Instagram: Lexical in which Enter sends. */
import { modelText, mountComposer } from '../../../sandbox/lexical.ts';
import { box, tell } from './kit.ts';

const editor = mountComposer(box(), '', {
  send: () => {
    window.sent += 1;
  },
  change: () => {},
});
tell(() => modelText(editor));
