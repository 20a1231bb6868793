/** The editors that people build pages with, each as its own library. */
import { type EditorPage, editable } from './page.ts';

/** No style of ours: how an editor keeps spaces is its own affair. */
const PLACE = '<div id="ed" style="min-height: 60px"></div>';

const library = (program: string, page: Partial<EditorPage> = {}): EditorPage => ({
  html: PLACE,
  editor: '#ed [contenteditable]',
  program,
  undo: 2,
  named: program,
  ...page,
});

const IFRAME = { editor: 'body', frame: 'iframe:not(#panel)', writesHtml: true } as const;
const AREA = '<textarea id="ed"></textarea>';

export const LIBRARIES: Record<string, EditorPage> = {
  lexical: library('lexical', { html: editable(), editor: '#ed' }),
  'lexical, plain text': library('lexical', {
    html: editable('contenteditable="true" data-kind="plain"'),
    editor: '#ed',
    named: 'lexical',
  }),
  prosemirror: library('prosemirror', { editor: '#ed', deafAfterUndo: true }),
  tiptap: library('tiptap', { named: 'prosemirror', deafAfterUndo: true, writesHtml: true }),
  quill: library('quill', { writesHtml: true }),
  'quill 1': library('quill1', { editor: '.ql-editor', named: 'quill', writesHtml: true }),
  'draft.js': library('draft', { writesHtml: true }),
  slate: library('slate', { undoesTyping: true, hearsLate: true, deafAfterUndo: true }),
  'ckeditor 5': library('ckeditor5', { editor: '.ck-editor__editable', writesHtml: true }),
  'ckeditor 4': library('ckeditor4', { html: `<script src="/lib/ckeditor4/ckeditor.js"></script>${AREA}`, ...IFRAME }),
  'ckeditor 4, inline': library('ckeditor4', {
    html: `<script src="/lib/ckeditor4/ckeditor.js"></script>${PLACE.replace('>', ' contenteditable="true" data-kind="inline">')}`,
    editor: '#ed',
    writesHtml: true,
  }),
  tinymce: library('tinymce', { html: AREA, ...IFRAME }),
  'tinymce, inline': library('tinymce', {
    html: PLACE.replace('>', ' data-kind="inline">'),
    editor: '#ed',
    named: 'tinymce',
    writesHtml: true,
  }),
  summernote: library('summernote', {
    editor: '.note-editable',
    named: 'contenteditable',
    undoesTyping: true,
    writesHtml: true,
  }),
  jodit: library('jodit', {
    html: AREA,
    editor: '.jodit-wysiwyg',
    named: 'contenteditable',
    undoesTyping: true,
    writesHtml: true,
  }),
  // In Chromium its undo now and then knows the key after a paste, and not the paste.
  trix: library('trix', {
    html: '<trix-editor></trix-editor>',
    editor: 'trix-editor',
    // It draws its own caret after what was typed, over a key that came before.
    hearsLate: true,
    undo: 0,
    deafAfterUndo: true,
    writesHtml: true,
  }),
  squire: library('squire', { editor: '#ed', named: 'contenteditable', writesHtml: true }),
  'codemirror 5': library('codemirror5', { editor: '.CodeMirror', named: 'hidden-field', writesHtml: true }),
  'codemirror 6': library('codemirror6', { editor: '.cm-content', named: 'codemirror' }),
  'medium-editor': library('medium', { editor: '#ed', named: 'contenteditable', writesHtml: true }),
};
