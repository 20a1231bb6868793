/** The real CodeMirror 6. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';
import { box, tell } from './kit.ts';

const view = new EditorView({
  parent: box(),
  extensions: [history(), keymap.of([...standardKeymap, ...historyKeymap]), EditorView.lineWrapping],
});
tell(() => view.state.doc.toString());
