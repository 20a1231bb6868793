/** Which editor takes text in which way, as measured with each library in Chromium 156 and Firefox 153. */
import {
  htmlBreaks,
  type Method,
  paste,
  pasteParagraphs,
  replacement,
  typedBreaks,
  typedByEvents,
  typedLines,
  typedParagraphs,
  typedWhole,
} from './methods';

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
  { name: 'lexical', marker: '[data-lexical-editor]', methods: [paste, replacement] },
  // execCommand changes the page but not the model; a paste with HTML is ignored.
  { name: 'slate', marker: '[data-slate-editor]', methods: [paste, replacement] },
  // execCommand corrupts the model.
  { name: 'draft', marker: '.public-DraftEditor-content', methods: [paste] },
  // execCommand does nothing, by design; a plain paste loses empty lines.
  { name: 'ckeditor5', marker: '.ck-editor__editable', methods: [pasteParagraphs] },
  // A plain paste loses empty lines.
  { name: 'prosemirror', marker: '.ProseMirror', methods: [typedWhole] },
  { name: 'quill', marker: '.ql-editor', methods: [typedParagraphs] },
  { name: 'ckeditor4', marker: '.cke_editable', methods: [typedParagraphs] },
  // Takes a paste without calling preventDefault.
  { name: 'tinymce', marker: '.mce-content-body', methods: [typedParagraphs] },
  { name: 'codemirror', marker: '.cm-content', methods: [paste] },
  { name: 'trix', marker: 'trix-editor', methods: [typedBreaks] },
  {
    name: 'contenteditable',
    marker: '.fr-element,.note-editable,.jodit-wysiwyg,.medium-editor-element,.redactor-in,.redactor-editor',
    methods: [typedBreaks],
  },
  // Telegram's two programs read their markup at `input`; a paste they would take apart themselves.
  { name: 'contenteditable', marker: '#editable-message-text,.input-message-input', methods: [typedLines] },
  // Bitrix24 keeps BBCode: of typed lines it loses the breaks, of `<br>` it does not.
  { name: 'bitrix24', frame: 'iframe.bx-editor-iframe', methods: [htmlBreaks] },
];

/** An editor nobody has named: who listens to a paste gets a paste, who draws by itself is told, others are typed into. */
const UNKNOWN: Editor = { name: 'contenteditable', methods: [paste, typedByEvents, typedLines] };

export function editorOf(element: HTMLElement): Editor {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return (
    EDITORS.find((editor) => (editor.marker ? element.matches(editor.marker) : frame?.matches(editor.frame ?? ''))) ??
    UNKNOWN
  );
}
