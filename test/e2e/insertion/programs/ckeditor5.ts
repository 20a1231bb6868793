/** The real CKEditor 5. */
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { box, tell, textOfHtml } from './kit.ts';

void ClassicEditor.create(box(), { licenseKey: 'GPL', plugins: [Essentials, Paragraph] }).then((editor) =>
  tell(() => textOfHtml(editor.getData())),
);
