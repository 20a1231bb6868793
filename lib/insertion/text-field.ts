/** Text areas and inputs, framework-controlled ones too. */
import { command } from './methods';
import type { TextField } from './target';

/**
 * As if typed, so that Ctrl+Z takes it back. Where the browser refuses, through the element's native setter, which a
 * framework that watches `value` notices by the `input` event.
 */
export function typeInto(field: TextField, text: string) {
  const before = field.value;
  command(field, 'insertText', text);
  if (field.value !== before || !text) return;
  if (field.selectionStart === null) field.value += text;
  else field.setRangeText(text, field.selectionStart, field.selectionEnd ?? field.selectionStart, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}
