// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCovered, surfaceOf } from './surface';

/** Where each element stands: left, top, width, height. happy-dom lays nothing out. */
const places = new Map<Element, [number, number, number, number]>();

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x, y, width, height] = places.get(this) ?? [0, 0, 600, 400];
    return new DOMRect(x, y, width, height);
  });
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
});

afterEach(() => {
  vi.restoreAllMocks();
  places.clear();
});

function page(markup: string): (id: string) => HTMLElement {
  document.body.innerHTML = markup;
  return (id) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(id);
    return found;
  };
}

describe('the surface of', () => {
  it('an ordinary field is the field', () => {
    const at = page('<div id="editor"><textarea id="field"></textarea></div>');
    places.set(at('field'), [0, 0, 300, 40]);
    expect(surfaceOf(at('field'))).toBe(at('field'));
  });

  it('a speck of a field, or of a wide one cut off to a speck, is the editor around it', () => {
    const at = page(
      '<div id="editor"><div id="cut" style="overflow: hidden"><textarea id="field"></textarea></div></div>',
    );
    places.set(at('cut'), [0, 0, 3, 0]);
    places.set(at('field'), [0, 0, 1000, 16]);
    expect(surfaceOf(at('field'))).toBe(at('editor'));
    places.set(at('field'), [0, 0, 1, 16]);
    expect(surfaceOf(at('field'))).toBe(at('editor'));
  });
});

describe('covered', () => {
  const covered = (element: Element, ours = (_: Element) => false) => isCovered(element, ours);
  const hits = (hit: (x: number, y: number) => Element) => {
    document.elementFromPoint = hit;
  };

  it('is what has something else wherever one looks, our own panel aside', () => {
    const at = page('<div id="box"></div><div id="cover"></div>');
    hits(() => at('cover'));
    expect(covered(at('box'))).toBe(true);
    expect(covered(at('box'), (element) => element.id === 'cover')).toBe(false);
    hits(() => at('box'));
    expect(covered(at('box'))).toBe(false);
  });

  it('is not what something covers in part', () => {
    const at = page('<div id="box"></div><div id="cover"></div>');
    places.set(at('box'), [0, 0, 100, 100]);
    hits((x) => at(x < 80 ? 'cover' : 'box'));
    expect(covered(at('box'))).toBe(false);
  });

  it('is asked of the part in sight alone', () => {
    const at = page('<div id="scroller" style="overflow: auto"><div id="box"></div></div><div id="messages"></div>');
    places.set(at('scroller'), [0, 300, 100, 50]);
    places.set(at('box'), [0, -2000, 100, 3000]);
    hits((_, y) => at(y >= 300 && y < 350 ? 'box' : 'messages'));
    expect(covered(at('box'))).toBe(false);
    places.set(at('box'), [0, 900, 100, 50]);
    expect(covered(at('box'))).toBe(false);
  });
});
