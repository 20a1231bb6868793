/** The real medium-editor. */
import MediumEditor from 'medium-editor';
import { box, tell, textOfHtml } from './kit.ts';

const editor = new MediumEditor(box(), { toolbar: false, placeholder: false });
tell(() => textOfHtml(editor.getContent()));
