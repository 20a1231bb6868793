/** The real Summernote. */
import $ from 'jquery';
import { box, tell, textOfHtml } from './kit.ts';

Object.assign(window, { jQuery: $, $ });
// It looks for the global jQuery as soon as it is loaded.
void import('summernote/dist/summernote-lite.js').then(() => {
  $(box()).summernote({ toolbar: [], height: 120 });
  tell(() => textOfHtml(String($(box()).summernote('code'))));
});
