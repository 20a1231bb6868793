/** The real CodeMirror 5: it hears its keys in a text area of its own that nobody sees. */
import CodeMirror from 'codemirror5';
import css from 'codemirror5/lib/codemirror.css';
import { box, style, tell } from './kit.ts';

style(css);
const editor = CodeMirror(box(), { lineWrapping: true, viewportMargin: 200 });
tell(() => editor.getValue());
