/** The real Quill 1, which takes a paste by way of a hidden field of its own. */
import Quill from 'quill1';
import css from 'quill1/dist/quill.core.css';
import { box, style, tell } from './kit.ts';

style(css);
const quill = new Quill(box(), { modules: { toolbar: false, history: { delay: 0 } } });
tell(() => quill.getText().replace(/\n$/, ''));
