/** The real Lexical as chats use it, with history; rich or plain text. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { box, tell } from './kit.ts';

const editor = createEditor({
  namespace: 'chat',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(box());
(box().dataset.kind === 'plain' ? registerPlainText : registerRichText)(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

tell(() =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((line) => line.getTextContent())
      .join('\n'),
  ),
);
