/** The real ProseMirror, bare. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import css from 'prosemirror-view/style/prosemirror.css';
import { box, style, tell } from './kit.ts';

style(css);

const view = new EditorView(
  { mount: box() },
  {
    state: EditorState.create({
      schema,
      // What comes within half a second is one step to it; a click on a panel takes longer than the test does.
      plugins: [history({ newGroupDelay: 1 }), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
  },
);
tell(() => {
  const { doc } = view.state;
  return doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.type.name === 'hard_break' ? '\n' : ''));
});
