/** A field that React controls: what the page shows is the state, whatever was put into the element. */
import { type ChangeEvent, createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { tell } from './kit.ts';

const app = document.querySelector<HTMLElement>('#app');
const kind = app?.dataset.kind ?? 'textarea';

function Composer() {
  const [text, setText] = useState('');
  tell(() => text);
  return createElement(kind, {
    id: 'ed',
    className: 'box',
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
  });
}

if (app) createRoot(app).render(createElement(Composer));
