/** The real Draft.js, on the last React that it runs on. */
import { Editor, EditorState } from 'draft-js';
import { render } from 'react-dom17';
import { createElement, useState } from 'react17';
import { box, style, tell } from './kit.ts';

style('.public-DraftStyleDefault-block { position: relative; white-space: pre-wrap }');

function Composer() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  tell(() => state.getCurrentContent().getPlainText('\n'));
  return createElement(Editor, { editorState: state, onChange: setState });
}

render(createElement(Composer), box());
