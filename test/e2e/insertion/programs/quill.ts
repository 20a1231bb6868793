/** The real Quill 2. */
import Quill from 'quill';
import css from 'quill/dist/quill.core.css';
import { box, style, tell } from './kit.ts';

style(css);
// Quill takes what comes within a second for one step; a click on a panel takes longer than the test does.
const quill = new Quill(box(), { modules: { toolbar: false, history: { delay: 0 } } });
tell(() => quill.getText().replace(/\n$/, ''));
