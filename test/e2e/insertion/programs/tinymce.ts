/** The real TinyMCE, in its frame or in the page. */
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import css from 'tinymce/skins/ui/oxide/skin.css';
import { box, style, tell, textOfHtml } from './kit.ts';

style(css);

void tinymce
  .init({
    target: box(),
    inline: box().dataset.kind === 'inline',
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    promotion: false,
    height: 200,
    entity_encoding: 'raw',
  })
  .then(([editor]) => {
    if (editor) tell(() => textOfHtml(editor.getContent()));
  });
