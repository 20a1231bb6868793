/** Which editor takes text in which way, as measured with each library in Chromium 156 and Firefox 153. */
import {
  htmlBreaks,
  type Method,
  pasteBreaks,
  pasteByInput,
  pasteParagraphs,
  pasteText,
  replacement,
  typedByEvents,
  typedLines,
  typedParagraphs,
  typedWhole,
} from './methods';
import { surfaceOf } from './surface';
import { isTextField } from './target';
import { typeInto } from './text-field';

export interface Editor {
  /** As the outcome names it. */
  name: string;
  /** Matches the focused editable element; `frame` matches the frame that is its document's own. */
  marker?: string;
  frame?: string;
  /** The first; the next only where the one before was handled by nobody and provably changed nothing. */
  methods: [Method, ...Method[]];
}

const EDITORS: Editor[] = [
  // Any execCommand of several lines scrambles their order.
  { name: 'lexical', marker: '[data-lexical-editor]', methods: [pasteText, replacement] },
  // execCommand changes the page but not the model; a paste with HTML is ignored.
  { name: 'slate', marker: '[data-slate-editor]', methods: [pasteText, replacement] },
  // execCommand corrupts the model.
  { name: 'draft', marker: '.public-DraftEditor-content', methods: [pasteText] },
  // execCommand does nothing, by design; a plain paste loses empty lines.
  { name: 'ckeditor5', marker: '.ck-editor__editable', methods: [pasteParagraphs] },
  // Made of ProseMirror, with a block for each line, which typing does not make.
  { name: 'blocknote', marker: '.bn-editor', methods: [pasteParagraphs] },
  // A plain paste loses empty lines.
  { name: 'prosemirror', marker: '.ProseMirror', methods: [typedWhole] },
  // Version 1 has a box for pastes: it takes what the browser puts in there, which is nothing of ours.
  {
    name: 'quill',
    marker: '.ql-container:has(> .ql-clipboard) > .ql-editor',
    methods: [typedParagraphs],
  },
  { name: 'quill', marker: '.ql-editor', methods: [pasteText] },
  // Its own undo knows a paste as one step.
  { name: 'ckeditor4', marker: '.cke_editable', methods: [pasteBreaks, typedParagraphs] },
  // Takes a plain paste without calling preventDefault; of what is typed its own undo knows nothing.
  { name: 'tinymce', marker: '.mce-content-body', methods: [pasteBreaks] },
  { name: 'codemirror', marker: '.cm-content', methods: [pasteText] },
  { name: 'trix', marker: 'trix-editor', methods: [pasteText] },
  {
    name: 'contenteditable',
    marker: '.fr-element,.note-editable,.jodit-wysiwyg,.medium-editor-element,.redactor-in,.redactor-editor',
    methods: [typedLines],
  },
  // Of a paste it makes blocks of their own, beside the one that has the caret, and drops empty lines.
  { name: 'editorjs', marker: '.codex-editor [contenteditable]', methods: [typedLines] },
  // Telegram's two programs read their markup at `input`; a paste they would take apart themselves.
  { name: 'contenteditable', marker: '#editable-message-text,.input-message-input', methods: [typedLines] },
  // Bitrix24 keeps BBCode: of typed lines it loses the breaks, of `<br>` it does not.
  { name: 'bitrix24', frame: 'iframe.bx-editor-iframe', methods: [htmlBreaks] },
];

/** An editor nobody has named is asked in the order in which a browser would tell it of a paste and of typing. */
const UNKNOWN: Editor = { name: 'contenteditable', methods: [pasteText, typedByEvents, pasteByInput, typedLines] };

const TEXT_FIELD: Editor = { name: 'text-field', methods: [typeInto] };

/** A field that nobody sees, in which an editor hears its keys and pastes. */
const HIDDEN_FIELD: Editor = { name: 'hidden-field', methods: [pasteText, typeInto] };

export function editorOf(element: HTMLElement): Editor {
  if (isTextField(element)) return surfaceOf(element) === element ? TEXT_FIELD : HIDDEN_FIELD;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return (
    EDITORS.find((editor) => (editor.marker ? element.matches(editor.marker) : frame?.matches(editor.frame ?? ''))) ??
    UNKNOWN
  );
}
