/** What a page of one editor is, and what all of them have in common. */

export interface EditorPage {
  /** Body of the page. */
  html: string;
  /** The browser code of `programs/` that mounts the editor there. */
  program?: string;
  /** The element that a person clicks. */
  editor: string;
  /** The frame it stands in. */
  frame?: string;
  /** One line only. */
  single?: boolean;
  /**
   * How many Ctrl+Z may take the typed Z and the text back; where the editor makes a step of each line, so many. None
   * where the editor itself knows no undo.
   */
  undo: number;
  /** Its own history keeps what was typed and what came after it without a key as one step. */
  undoesTyping?: boolean;
  /** It looks at the page's caret now and then, and draws its own again meanwhile: its keys come one by one. */
  hearsLate?: boolean;
  /** After an undo it is deaf: to keys for a moment, or, undone to nothing, until it is clicked again. */
  deafAfterUndo?: boolean;
  /** The name that the outcome must carry. */
  named: string;
  /** The editor itself writes HTML, so that a policy of trusted types would break it without us. */
  writesHtml?: boolean;
}

export const editable = (attributes = 'contenteditable="true"') => `<div id="ed" class="box" ${attributes}></div>`;

export const script = (code: string) => `<script>${code}</script>`;

/** The model of a box is what its reader sees; a last `<br>` only holds the line open. */
export const READ_LINES = "model = () => ed.innerText.replace(/\\n$/, '').replaceAll('\\u00a0', ' ');";

/** Of every page. Kept before a hostile page breaks what it stands on. */
const COMMON = `
  var sent = 0, model;
  const { focus, dispatchEvent } = HTMLElement.prototype;
  const drawn = requestAnimationFrame.bind(window), soon = setTimeout.bind(window);
  const panelOf = document.querySelector.bind(document, '#panel');
  /** The focus goes to the frame that stands for the panel. */
  var leave = () => focus.call(panelOf());
  /** The model as soon as it is as wanted, else once it has been the same for three frames: editors take keys in their own time. */
  var settled = async (wanted) => {
    let last = model(), calm = 0;
    while (last !== wanted && calm < 3) {
      await new Promise((done) => drawn(() => soon(done)));
      const now = model();
      calm = now === last ? calm + 1 : 0;
      last = now;
    }
    return last;
  };
  /** A step that changes nothing is not waited for longer than a busy browser takes. */
  var changed = async (from) => {
    const late = performance.now() + 6000;
    while (model() === from && performance.now() < late) await new Promise((done) => drawn(() => soon(done)));
  };
  var hasCaret = () => true;
  var caretHeard = async () => {
    while (!hasCaret()) await new Promise((done) => drawn(() => soon(done)));
  };
  /** A frame with an address has a content script of its own. */
  var ofComposer = () => document;
  /** Asks the content script as the panel would. */
  var ask = async (text) => {
    const { documentElement: root } = ofComposer();
    root.removeAttribute('data-outcome');
    const answered = new Promise((done) => new MutationObserver(done).observe(root, { attributes: true }));
    dispatchEvent.call(root.ownerDocument, new CustomEvent('rig-insert', { detail: text }));
    await answered;
    return root.getAttribute('data-outcome');
  };
  addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isTrusted) sent++; }, true);
  addEventListener('submit', (event) => { event.preventDefault(); sent++; }, true);`;

/** `#panel` is a frame that the page cannot reach into: it takes the focus before the insertion, as the panel does. */
export function documentOf(name: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${name}</title>
    <style>.box { width: 500px; min-height: 60px; border: 1px solid; white-space: pre-wrap }</style>
    <iframe id="panel" sandbox="allow-scripts" style="width: 300px; height: 60px"
      srcdoc="<input style='position: fixed; inset: 0'>"></iframe>${script(COMMON)}${body}`;
}
