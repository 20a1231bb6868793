/** The real Tiptap with what its starter kit brings. */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { box, tell } from './kit.ts';

// What comes within half a second is one step to it; a click on a panel takes longer than the test does.
const editor = new Editor({
  element: box(),
  extensions: [StarterKit.configure({ undoRedo: { newGroupDelay: 1 } })],
});
tell(() => editor.getText({ blockSeparator: '\n' }));
