// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from './find';

function form(markup: string): HTMLFormElement {
  const element = document.createElement('form');
  element.innerHTML = markup;
  return element;
}

describe('a text', () => {
  it('of a form is its text, whatever its inputs are called', () => {
    const element = form('Номер <b>7</b><input name="textContent">');
    // As browsers do it; happy-dom keeps the form's own property.
    Object.defineProperty(element, 'textContent', { value: element.querySelector('input') });
    expect(textOf(element)).toBe('Номер 7');
  });

  it('does not say what a mark of ours says', () => {
    const element = form('<b>25428</b><span data-verdict-badge>Лишний <i>15 ₽</i></span><br>от вчера');
    expect(textOf(element)).toBe('25428от вчера');
    expect(linesOf(element)).toBe('25428\nот вчера');
  });
});
