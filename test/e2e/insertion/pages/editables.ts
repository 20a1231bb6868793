/** Editable elements that the browser alone takes care of, wherever they stand. */
import { type EditorPage, editable, READ_LINES, script } from './page.ts';

const plain = (page: Pick<EditorPage, 'html'> & Partial<EditorPage>): EditorPage => ({
  editor: '#ed',
  undo: 2,
  named: 'contenteditable',
  ...page,
});

export const EDITABLES: Record<string, EditorPage> = {
  contenteditable: plain({ html: editable() + script(READ_LINES) }),
  'plaintext-only': plain({ html: editable('contenteditable="plaintext-only"') + script(READ_LINES) }),
  'frame about:blank': plain({
    html: `<iframe id="frame" class="box"></iframe>${script(`
      const doc = frame.contentDocument; doc.open(); doc.write('<body contenteditable style="white-space:pre-wrap">'); doc.close();
      const ed = doc.body; ${READ_LINES}`)}`,
    editor: 'body',
    frame: '#frame',
    writesHtml: true,
  }),
  'frame srcdoc': plain({
    html: `<iframe id="frame" class="box" srcdoc="<body><div id=ed contenteditable style='white-space:pre-wrap;min-height:60px'>"></iframe>
      ${script(`let ed; frame.onload = () => { ed = frame.contentDocument.querySelector('#ed'); ${READ_LINES} };`)}`,
    frame: '#frame',
  }),
  'frame of the same origin': plain({
    html: `<iframe id="frame" class="box" src="/inner"></iframe>
      ${script(`let ed; ofComposer = () => frame.contentDocument; frame.onload = () => { ed = frame.contentDocument.querySelector('#ed'); ${READ_LINES} };`)}`,
    frame: '#frame',
  }),
  'shadow root': plain({ html: shadow('open'), editor: 'x-chat' }),
  'closed shadow root': plain({ html: shadow('closed'), editor: 'x-chat' }),
  'hostile page': plain({
    html: `<form name="execCommand"></form><form name="createRange"></form>${editable()}${script(`
      for (const [owner, name] of [[Document, 'execCommand'], [EventTarget, 'dispatchEvent'], [Node, 'contains'],
        [Selection, 'setBaseAndExtent'], [DataTransfer, 'setData'], [HTMLElement, 'focus'], [Range, 'setStart']])
        owner.prototype[name] = () => { throw new Error(name); };
      window.getSelection = () => { throw new Error('getSelection'); };
      ${READ_LINES}`)}`,
  }),
};

function shadow(mode: 'open' | 'closed'): string {
  return `<x-chat></x-chat>${script(`
    const root = document.querySelector('x-chat').attachShadow({ mode: '${mode}' });
    const ed = document.createElement('div');
    ed.contentEditable = 'true';
    ed.style = 'white-space: pre-wrap; min-height: 60px; border: 1px solid';
    root.append(ed); ${READ_LINES}`)}`;
}
