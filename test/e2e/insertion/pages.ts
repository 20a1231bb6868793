/**
 * One page an editor. Every page tells its MODEL, what its Send would send, by `model()`, and counts what it sent in
 * `sent`. `#panel`, a frame that the page cannot reach
 * into, takes the focus before the insertion, as the panel does.
 */

export interface EditorPage {
  /** Body of the page. */
  html: string;
  /** The element that a person clicks. */
  editor: string;
  /** The frame it stands in. */
  frame?: string;
  /** One line only. */
  single?: boolean;
  /** How many Ctrl+Z may take the typed Z and the text back; where each line is a step, so many a line. */
  undo: number;
  /** The name that the outcome must carry. */
  named: string;
}

const READ_FIELD = 'model = () => ed.value;';
const READ_LINES = "model = () => ed.innerText.replace(/\\n$/, '').replaceAll('\\u00a0', ' ');";
/** The same for a box whose last `<br>` only holds the line open. */
const editable = (attributes = 'contenteditable="true"') => `<div id="ed" class="box" ${attributes}></div>`;
const script = (code: string) => `<script>${code}</script>`;

/** Keeps `<br>` alone as a line break, as the BBCode editor does; blocks are dropped. */
const BREAKS_ONLY = `
  const textOf = (node) => node.nodeType === 3 ? node.data.replaceAll('\\u00a0', ' ')
    : node.nodeName === 'BR' ? '\\n' : [...node.childNodes].map(textOf).join('');
  const converted = (node) => textOf(node).replace(/\\n$/, '');`;

export const PAGES: Record<string, EditorPage> = {
  textarea: {
    html: `<form onsubmit="sent++; return false"><textarea id="ed" class="box"></textarea></form>${script(READ_FIELD)}`,
    editor: '#ed',
    undo: 1,
    named: 'text-field',
  },
  input: {
    html: `<form onsubmit="sent++; return false"><input id="ed" class="box"></form>${script(READ_FIELD)}`,
    editor: '#ed',
    single: true,
    undo: 1,
    named: 'text-field',
  },
  'react textarea': {
    html: '<div id="app" data-kind="textarea"></div><script src="/react.js"></script>',
    editor: '#ed',
    undo: 1,
    named: 'text-field',
  },
  'react input': {
    html: '<div id="app" data-kind="input"></div><script src="/react.js"></script>',
    editor: '#ed',
    single: true,
    undo: 1,
    named: 'text-field',
  },
  contenteditable: {
    html: editable() + script(READ_LINES),
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
  'plaintext-only': {
    html: editable('contenteditable="plaintext-only"') + script(READ_LINES),
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
  'frame about:blank': {
    html: `<iframe id="frame" class="box"></iframe>${script(`
      const doc = frame.contentDocument; doc.open(); doc.write('<body contenteditable style="white-space:pre-wrap">'); doc.close();
      const ed = doc.body; ${READ_LINES}`)}`,
    editor: 'body',
    frame: '#frame',
    undo: 2,
    named: 'contenteditable',
  },
  'frame srcdoc': {
    html: `<iframe id="frame" class="box" srcdoc="<body><div id=ed contenteditable style='white-space:pre-wrap;min-height:60px'>"></iframe>
      ${script(`let ed; frame.onload = () => { ed = frame.contentDocument.querySelector('#ed'); }; ${READ_LINES}`)}`,
    editor: '#ed',
    frame: '#frame',
    undo: 2,
    named: 'contenteditable',
  },
  'shadow root': {
    html: `<x-chat></x-chat>${script(`
      const root = document.querySelector('x-chat').attachShadow({ mode: 'open' });
      const ed = document.createElement('div');
      ed.contentEditable = 'true';
      ed.style = 'white-space: pre-wrap; min-height: 60px; border: 1px solid';
      root.append(ed); ${READ_LINES}`)}`,
    editor: 'x-chat',
    undo: 2,
    named: 'contenteditable',
  },
  lexical: {
    html: `${editable()}<script src="/lexical.js"></script>`,
    editor: '#ed',
    undo: 2,
    named: 'lexical',
  },
  'bitrix24 comment': {
    html: `<div class="bx-html-editor"><iframe id="frame" class="bx-editor-iframe box"></iframe></div>${script(`
      const doc = frame.contentDocument; doc.open(); doc.write('<body contenteditable="true">'); doc.close();
      ${BREAKS_ONLY} model = () => converted(doc.body);`)}`,
    editor: 'body',
    frame: '#frame',
    undo: 2,
    named: 'bitrix24',
  },
  'getcourse emoji twin': {
    html: `<div class="gc-comment-form"><div class="new-comment emoji-container">
      <textarea class="new-comment-textarea emoji-textarea" style="display:none"></textarea>
      <div id="ed" class="emoji-wysiwyg-editor box" contenteditable="true"></div></div></div>${script(`
      ${BREAKS_ONLY} const area = document.querySelector('textarea');
      ed.addEventListener('keyup', () => { area.value = converted(ed); }); model = () => area.value;`)}`,
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
  'getcourse comment': {
    html: `<form class="gc-comment-form" onsubmit="sent++; return false"><div class="new-comment">
      <textarea id="ed" class="new-comment-textarea box"></textarea><button class="btn-send" hidden>Send</button></div></form>
      ${script("ed.addEventListener('change', () => { document.querySelector('button').hidden = !ed.value; }); model = () => document.querySelector('button').hidden && ed.value.length > 8 ? 'no Send button' : ed.value;")}`,
    editor: '#ed',
    undo: 1,
    named: 'text-field',
  },
  'hostile page': {
    html: `<form name="execCommand"></form><form name="createRange"></form>${editable()}${script(`
      for (const [owner, name] of [[Document, 'execCommand'], [EventTarget, 'dispatchEvent'], [Node, 'contains'],
        [Selection, 'setBaseAndExtent'], [DataTransfer, 'setData'], [HTMLElement, 'focus'], [Range, 'setStart']])
        owner.prototype[name] = () => { throw new Error(name); };
      window.getSelection = () => { throw new Error('getSelection'); };
      ${READ_LINES}`)}`,
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
  'unknown: model first': {
    html: `${editable()}<script src="/model-first.js"></script>`,
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
  'unknown: late paste': {
    html: `${editable()}${script(`${READ_LINES}
      ed.addEventListener('paste', (event) => {
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\\n', '<br>');
        setTimeout(() => document.execCommand('insertHTML', false, html), 80);
      });`)}`,
    editor: '#ed',
    undo: 2,
    named: 'contenteditable',
  },
};

/** What must be refused before anything is changed, and why. The composer is used first, then `change` happens. */
export const REFUSALS: Record<string, { html: string; change: string; why: string; text?: string }> = {
  'read-only': { html: '<textarea id="ed" class="box"></textarea>', change: 'ed.readOnly = true', why: 'read-only' },
  'aria-readonly': { html: editable(), change: "ed.setAttribute('aria-readonly', 'true')", why: 'read-only' },
  'no longer editable': { html: editable(), change: "ed.contentEditable = 'false'", why: 'read-only' },
  disabled: {
    html: '<fieldset id="all"><textarea id="ed" class="box"></textarea></fieldset>',
    change: 'all.disabled = true',
    why: 'read-only',
  },
  'a lowered maxlength': {
    html: '<textarea id="ed" class="box"></textarea>',
    change: 'ed.maxLength = 4',
    why: 'too-long',
  },
  'opacity 0': { html: `<div id="all">${editable()}</div>`, change: "all.style.opacity = '0'", why: 'composer-hidden' },
  'a hidden frame': {
    html: `<iframe id="frame" class="box"></iframe>${script("frame.contentDocument.body.contentEditable = 'true'; const ed = frame.contentDocument.body;")}`,
    change: "frame.style.display = 'none'",
    why: 'composer-hidden',
  },
  removed: { html: editable(), change: 'ed.remove()', why: 'composer-gone' },
  password: { html: '<input id="ed" type="password" class="box">', change: '', why: 'unsupported' },
  'card number': { html: '<input id="ed" autocomplete="cc-number" class="box">', change: '', why: 'unsupported' },
  'lines into one line': { html: '<input id="ed" class="box">', change: '', why: 'unsupported', text: 'one\ntwo' },
  'swapped when focused': {
    html: editable(),
    change: "ed.addEventListener('focus', () => ed.replaceWith(ed.cloneNode()))",
    why: 'composer-gone',
  },
  'a paste that is swallowed': {
    html: editable(),
    change: "ed.addEventListener('paste', (event) => event.preventDefault())",
    why: 'not-verified',
  },
};

/** The text area was used, then a click on the smiley put the twin in its place. */
export const TWIN_LATER = 'twin later';
const TWIN_LATER_HTML = `<div class="new-comment emoji-container"><textarea id="ed" class="emoji-textarea box"></textarea>
  <div id="twin" class="emoji-wysiwyg-editor box" contenteditable="true" style="display: none"></div></div>${script(`
  var change = () => { ed.style.display = 'none'; twin.style.display = ''; };
  ${BREAKS_ONLY} twin.addEventListener('keyup', () => { ed.value = converted(twin); }); model = () => ed.value;`)}`;

/** Of every page. Kept before a hostile page breaks what it stands on. */
const COMMON = `
  var sent = 0, model;
  const { focus, dispatchEvent } = HTMLElement.prototype;
  var leave = () => focus.call(document.querySelector('#panel'));
  /** Asks the content script as the panel would. */
  var ask = async (text) => {
    const root = document.documentElement;
    root.removeAttribute('data-outcome');
    const answered = new Promise((done) => new MutationObserver(done).observe(root, { attributes: true }));
    dispatchEvent.call(document, new CustomEvent('rig-insert', { detail: text }));
    await answered;
    return root.getAttribute('data-outcome');
  };
  addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isTrusted) sent++; }, true);`;

/** As strict as a page with scripts of its own can be, where it does not write HTML itself. */
export function policyOf(name: string): string {
  const types = /doc.write|insertHTML/.test(PAGES[name]?.html ?? '')
    ? ''
    : "; require-trusted-types-for 'script'; trusted-types 'none'";
  return `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'${types}`;
}

function htmlOf(name: string): string | undefined {
  return name === TWIN_LATER ? TWIN_LATER_HTML : PAGES[name]?.html;
}

export function pageHtml(name: string): string | null {
  const refusal = REFUSALS[name];
  const html = refusal ? refusal.html + script(`function change() { ${refusal.change} }`) : htmlOf(name);
  return html
    ? `<!doctype html><meta charset="utf-8"><title>${name}</title>
      <style>.box { width: 500px; min-height: 60px; border: 1px solid; white-space: pre-wrap }</style>
      ${script(COMMON)}
      <iframe id="panel" sandbox="allow-scripts" style="width: 300px; height: 60px"
        srcdoc="<input style='position: fixed; inset: 0'>"></iframe>${html}`
    : null;
}
