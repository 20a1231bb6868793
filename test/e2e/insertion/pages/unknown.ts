/** Editors of nobody's: each stands for a way in which an editor that has no name here may behave. */
import { type EditorPage, editable, READ_LINES, script } from './page.ts';

const unknown = (page: Partial<EditorPage>): EditorPage => ({
  html: editable(),
  editor: '#ed',
  undo: 2,
  named: 'contenteditable',
  ...page,
});

/** Lines as HTML in which `<br>` breaks them. */
const ESCAPED = ".replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\\n', '<br>')";

export const UNKNOWN: Record<string, EditorPage> = {
  'unknown: model first': unknown({ program: 'model-first' }),
  'unknown: late paste': unknown({
    html: `${editable()}${script(`${READ_LINES}
      ed.addEventListener('paste', (event) => {
        event.preventDefault();
        const html = event.clipboardData.getData('text/plain')${ESCAPED};
        setTimeout(() => document.execCommand('insertHTML', false, html), 80);
      });`)}`,
    writesHtml: true,
  }),
  // As older editors do: the browser is to paste into a box that nobody sees, from which the text is taken.
  'unknown: paste box': unknown({
    html: `${editable()}<div id="pastebox" contenteditable="true" style="position: fixed; left: -999px"></div>${script(`${READ_LINES}
      ed.addEventListener('paste', () => {
        const range = getSelection().getRangeAt(0);
        pastebox.focus();
        setTimeout(() => {
          const html = pastebox.innerHTML;
          pastebox.innerHTML = '';
          ed.focus();
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          if (html) document.execCommand('insertHTML', false, html);
        }, 20);
      });`)}`,
    writesHtml: true,
  }),
  // The page shows what the model holds, at every change and once more a while later.
  'unknown: drawn anew': unknown({
    html: `${editable()}${script(`
      let lines = [''];
      const charsTo = (node, offset) => {
        const before = document.createRange(), holder = document.createElement('div');
        before.setStart(ed, 0);
        before.setEnd(node, offset);
        holder.append(before.cloneContents());
        return textOf(holder).join('\\n').length;
      };
      const placeAt = (chars) => {
        for (const line of ed.children) {
          const length = line.textContent.length;
          if (chars <= length) return [line.firstChild.data === undefined ? line : line.firstChild, chars];
          chars -= length + 1;
        }
        return [ed, 0];
      };
      const draw = () => {
        const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
        const [from, to] = [charsTo(anchorNode, anchorOffset), charsTo(focusNode, focusOffset)];
        ed.replaceChildren(...lines.map((line) => {
          const shown = document.createElement('x-line');
          shown.style.display = 'block';
          shown.append(line || document.createElement('br'));
          return shown;
        }));
        if (document.activeElement === ed) getSelection().setBaseAndExtent(...placeAt(from), ...placeAt(to));
      };
      const textOf = (node) => {
        const found = [''];
        const walk = (inner) => inner.childNodes.forEach((child, index) => {
          if (child.nodeType === 3) found.push(found.pop() + child.data.replaceAll('\\u00a0', ' '));
          else if (child.nodeName === 'BR') { if (child.nextSibling || inner.nodeName !== 'X-LINE') found.push(''); }
          else { if (index) found.push(''); walk(child); }
        });
        walk(node);
        return found;
      };
      const past = [];
      ed.addEventListener('input', () => {
        past.push(lines);
        lines = textOf(ed);
        draw();
        setTimeout(draw, 60);
      });
      ed.addEventListener('keydown', (event) => {
        if (!event.ctrlKey || event.key.toLowerCase() !== 'z') return;
        event.preventDefault();
        lines = past.pop() ?? lines;
        ed.replaceChildren(lines.join('\\n'));
        getSelection().collapse(ed, 1);
        draw();
      });
      model = () => lines.join('\\n');`)}`,
    undo: 80,
  }),
  // What is sent is the text area that nobody sees, as of the last key.
  'unknown: hidden text area': unknown({
    html: `${editable()}<textarea id="area" hidden></textarea>${script(`
      ed.addEventListener('keyup', () => { area.value = ed.innerText.replace(/\\n$/, '').replaceAll('\\u00a0', ' '); });
      model = () => area.value;`)}`,
  }),
  // It knows a paste only by the `beforeinput` that comes of it, and forbids the browser the rest.
  'unknown: paste by beforeinput': unknown({
    html: `${editable()}${script(`${READ_LINES}
      ed.addEventListener('beforeinput', (event) => {
        if (event.inputType !== 'insertFromPaste') return;
        event.preventDefault();
        const html = event.dataTransfer.getData('text/plain')${ESCAPED};
        document.execCommand('insertHTML', false, html);
      });`)}`,
    writesHtml: true,
  }),
};
