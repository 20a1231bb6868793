/** The real Slate. */
import { createRoot } from 'react-dom/client';
import { createEditor, Node, Range } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { box, tell } from './kit.ts';

const editor = withHistory(withReact(createEditor()));
const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];

createRoot(box()).render(
  <Slate editor={editor} initialValue={initialValue}>
    <Editable style={{ minHeight: 60 }} />
  </Slate>,
);
tell(() => editor.children.map((line) => Node.string(line)).join('\n'));
Object.assign(window, { hasCaret });

/** It looks at the page's selection ten times a second at most. */
function hasCaret(): boolean {
  const selection = getSelection();
  if (!selection?.rangeCount || !editor.selection) return false;
  const shown = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  return shown !== null && Range.equals(shown, editor.selection);
}
