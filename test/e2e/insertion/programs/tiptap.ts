/** The real Tiptap with what its starter kit brings. */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { box, tell } from './kit.ts';

const editor = new Editor({ element: box(), extensions: [StarterKit] });
tell(() => editor.getText({ blockSeparator: '\n' }));
