/** The real Slate. */
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { box, tell } from './kit.ts';

const editor = withHistory(withReact(createEditor()));
const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];

createRoot(box()).render(
  <Slate editor={editor} initialValue={initialValue}>
    <Editable style={{ minHeight: 60 }} />
  </Slate>,
);
tell(() => editor.children.map((line) => Node.string(line)).join('\n'));
