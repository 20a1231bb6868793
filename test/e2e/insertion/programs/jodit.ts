/** The real Jodit. */
import { Jodit } from 'jodit/es2021/jodit.js';
import { box, tell, textOfHtml } from './kit.ts';

const editor = Jodit.make(box(), { toolbar: false, statusbar: false });
tell(() => textOfHtml(editor.value));
