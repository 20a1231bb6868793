/** The real CKEditor 5. */
import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { box, tell, textOfHtml } from './kit.ts';

void ClassicEditor.create(box(), { licenseKey: 'GPL', plugins: [Essentials, Paragraph] }).then((editor) =>
  tell(() => textOfHtml(editor.getData())),
);
