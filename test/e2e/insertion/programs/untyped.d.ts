/** Editors that come without types: what the pages use of them. */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'quill1' {
  export { default } from 'quill';
}
declare module 'draft-js' {
  import type { ComponentType } from 'react';
  export class EditorState {
    static createEmpty(): EditorState;
    getCurrentContent(): { getPlainText(separator: string): string };
  }
  export const Editor: ComponentType<{ editorState: EditorState; onChange(state: EditorState): void }>;
}
declare module 'react17' {
  export { createElement, useState } from 'react';
}
declare module 'react-dom17' {
  import type { ReactElement } from 'react';
  export function render(element: ReactElement, place: Element): void;
}
declare module 'jquery' {
  interface Found {
    summernote(options: object): Found;
    summernote(command: 'code'): string;
  }
  const jQuery: (element: Element) => Found;
  export default jQuery;
}
declare module 'summernote/dist/summernote-lite.js';
declare module 'jodit/es2021/jodit.js' {
  export const Jodit: { make(element: Element, options: object): { value: string } };
}
declare module 'trix';
declare module 'codemirror5' {
  export default function CodeMirror(place: Element, options: object): { getValue(): string };
}
declare module 'medium-editor' {
  export default class MediumEditor {
    constructor(element: Element, options: object);
    getContent(): string;
  }
}
