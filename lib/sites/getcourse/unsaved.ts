/**
 * What stands changed in the order's form and was not saved. Save sends the whole form, so an act would save along what
 * nobody confirmed.
 */
import { anyState, first, matches, textOf, within } from '../find';
import * as S from './selectors';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Values that the page's own scripts had set before anybody did anything here. */
const drawn = new WeakMap<Element, string>();
const looked = new WeakSet<Element>();

/** To be called when the form is seen: the first time tells what the page's scripts have made of the server's values. */
export function lookAtForm(content: Element): void {
  const form = formOf(content);
  if (!form || looked.has(form)) return;
  looked.add(form);
  if (!isUntouched(form.ownerDocument)) return;
  for (const control of controlsOf(form)) {
    const { now, saved } = valuesOf(control);
    if (now !== saved) drawn.set(control, now);
  }
}

/** What the fields are called that hold something else than what was saved, but for those in `known`. */
export function unsavedIn(content: Element, known: readonly Element[]): string[] {
  const form = formOf(content);
  const changed = (form ? controlsOf(form) : []).filter((control) => {
    const { now, saved } = valuesOf(control);
    return now !== saved && drawn.get(control) !== now && !known.includes(control);
  });
  return changed.map(nameOf);
}

function formOf(content: Element): HTMLElement | null {
  return first(content, S.ORDER_FORM, anyState);
}

/** What is sent with the form and can be changed by hand. */
function controlsOf(form: Element): Control[] {
  // Selected by their tags.
  const controls = matches(form, S.CONTROL) as Control[];
  return controls.filter(({ disabled, type }) => !disabled && !/^(?:hidden|submit|button|image|reset)$/.test(type));
}

function valuesOf(control: Control): { now: string; saved: string } {
  if (control.localName === 'select') {
    const select = control as HTMLSelectElement;
    const options = [...select.options];
    const marked = options.filter((option) => option.hasAttribute('selected'));
    const unset = options.filter(({ disabled }) => !disabled).slice(0, 1);
    const saved = select.multiple ? marked : marked.length ? marked.slice(-1) : unset;
    const values = (some: readonly HTMLOptionElement[]) => JSON.stringify(some.map(({ value }) => value));
    return { now: values(options.filter(({ selected }) => selected)), saved: values(saved) };
  }
  if (control.type === 'checkbox' || control.type === 'radio') {
    const { checked, defaultChecked } = control as HTMLInputElement;
    return { now: String(checked), saved: String(defaultChecked) };
  }
  const { value, defaultValue } = control as HTMLInputElement;
  // A text area's line feeds are written in more than one way.
  return { now: value.replace(/\r\n?/g, '\n'), saved: defaultValue.replace(/\r\n?/g, '\n') };
}

/** As the page calls it, else as its form does. */
function nameOf(control: Control): string {
  const field = within(control, S.FORM_FIELD);
  return (
    textOf(field && first(field, S.FORM_LABEL, anyState)).replace(/:$/, '') ||
    control.getAttribute('name') ||
    control.localName
  );
}

/** Nobody has pressed anything here yet, and the browser has brought nothing back that was typed before. */
function isUntouched({ defaultView: window }: Document): boolean {
  const [load] = window?.performance.getEntriesByType?.('navigation') ?? [];
  const isFresh = (load as PerformanceNavigationTiming | undefined)?.type === 'navigate';
  return isFresh && window?.navigator.userActivation?.hasBeenActive === false;
}
