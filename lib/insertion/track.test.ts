// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { trackComposers } from './track';

const used: string[] = [];
let stop: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<textarea id="one">text</textarea><div id="host"></div><input id="search">';
  used.length = 0;
  stop = new AbortController();
});

function track() {
  return trackComposers({
    window,
    isComposer: (element) => element.id !== 'search' && element.id !== 'host',
    onUse: (element) => used.push(element.id),
    signal: stop.signal,
  });
}

function field(id: string): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>(`#${id}`);
  if (!found) throw new Error(id);
  return found;
}

it('remembers the composer last used, not the search box used after it', () => {
  const tracker = track();
  expect(tracker.last()).toBeNull();
  field('one').focus();
  field('search').focus();
  field('one').setSelectionRange(1, 3);
  expect(tracker.last()).toMatchObject({ element: field('one'), selection: [1, 3] });
  expect(used).toEqual(['one']);
});

it('follows the focus from one field of an open shadow root to another', () => {
  const root = field('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<textarea id="two"></textarea><textarea id="three"></textarea>';
  const tracker = track();
  for (const inner of root.querySelectorAll('textarea')) inner.focus();
  expect(tracker.last()?.element.id).toBe('three');
});

it('knows the composer that had the focus before it started', () => {
  field('one').focus();
  expect(track().last()?.element.id).toBe('one');
});

it('is silent once it was ended', () => {
  const tracker = track();
  stop.abort();
  field('one').focus();
  expect(tracker.last()).toBeNull();
});

it('costs nothing while somebody types: it hears neither keys nor selections', () => {
  const heard = [vi.spyOn(window, 'addEventListener'), vi.spyOn(document, 'addEventListener')];
  track();
  expect(heard.flatMap(({ mock }) => mock.calls.map(([type]) => type))).toEqual(['focusin', 'blur', 'load']);
});
