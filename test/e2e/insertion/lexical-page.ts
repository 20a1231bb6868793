/** The real Lexical as chats use it: rich text, with history. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';

const editor = createEditor({
  namespace: 'chat',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(document.querySelector<HTMLElement>('#ed'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

Object.assign(window, {
  model: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((line) => line.getTextContent())
        .join('\n'),
    ),
});
