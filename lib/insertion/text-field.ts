/** Text areas and inputs, framework-controlled ones too. */
import { command, type Method } from './methods';
import type { TextField } from './target';

/**
 * As if typed, so that Ctrl+Z takes it back. Where the browser refuses, through the element's native setter, which a
 * framework that watches `value` notices by the `input` event.
 */
export const typeInto: Method = (element, text) => {
  const field = element as TextField; // its editor's marker is `isTextField`
  const before = field.value;
  const done = { handled: true, typed: true };
  // An editor that hears its keys in the field empties it at once.
  if (command(field, 'insertText', text) || field.value !== before || !text) return done;
  if (field.selectionStart === null) field.value += text;
  else field.setRangeText(text, field.selectionStart, field.selectionEnd ?? field.selectionStart, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  return done;
};
