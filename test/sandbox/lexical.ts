/**
 * The real Lexical in a page of the sandbox. What is sent and kept as a draft is what the editor's model says, never
 * what the DOM shows.
 */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';

export type { LexicalEditor };

export function newEditor(namespace: string, field: HTMLElement): LexicalEditor {
  const editor = createEditor({
    namespace,
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  return editor;
}

/** A message field: Enter sends, Shift+Enter breaks the line; starts with the draft. */
export function mountComposer(field: HTMLElement, draft: string, on: { send(): void; change(): void }): LexicalEditor {
  field.replaceChildren();
  const editor = newEditor('composer', field);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event?.shiftKey) return false;
      event?.preventDefault();
      on.send();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  editor.registerUpdateListener(on.change);
  if (draft) setModel(editor, draft);
  return editor;
}

/** Lines of the model; a paragraph is a line. */
export function modelText(editor: LexicalEditor): string {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent())
      .join('\n'),
  );
}

function setModel(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const root = $getRoot();
    root.clear();
    for (const line of text.split('\n')) root.append($createParagraphNode().append($createTextNode(line)));
  });
}
