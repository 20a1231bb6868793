/** The real Trix. */
import 'trix';
import css from 'trix/dist/trix.css';
import { style, tell } from './kit.ts';

style(css);

const element = document.querySelector<HTMLElement & { editor: { getDocument(): { toString(): string } } }>(
  'trix-editor',
);
element?.addEventListener('trix-initialize', () =>
  tell(() => element.editor.getDocument().toString().replace(/\n$/, '').replaceAll('\u00a0', ' ')),
);
