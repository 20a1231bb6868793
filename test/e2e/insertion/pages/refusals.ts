/** What must be refused before anything is changed, and why. */
import { editable, script } from './page.ts';

export interface RefusalPage {
  html: string;
  /** Happens after the composer was used and before the insertion. */
  change: string;
  why: string;
  text?: string;
}

const AREA = '<textarea id="ed" class="box"></textarea>';

export const REFUSALS: Record<string, RefusalPage> = {
  'read-only': { html: AREA, change: 'ed.readOnly = true', why: 'read-only' },
  'aria-readonly': { html: editable(), change: "ed.setAttribute('aria-readonly', 'true')", why: 'read-only' },
  'no longer editable': { html: editable(), change: "ed.contentEditable = 'false'", why: 'read-only' },
  disabled: { html: `<fieldset id="all">${AREA}</fieldset>`, change: 'all.disabled = true', why: 'read-only' },
  'a lowered maxlength': { html: AREA, change: 'ed.maxLength = 4', why: 'too-long' },
  'opacity 0': { html: `<div id="all">${editable()}</div>`, change: "all.style.opacity = '0'", why: 'composer-hidden' },
  'a hidden frame': {
    html: `<iframe id="frame" class="box"></iframe>${script("frame.contentDocument.body.contentEditable = 'true'; const ed = frame.contentDocument.body;")}`,
    change: "frame.style.display = 'none'",
    why: 'composer-hidden',
  },
  'covered by a dialog': {
    html: `${editable()}<div id="cover" style="position: fixed; inset: 0; background: #0008" hidden></div>`,
    change: 'cover.hidden = false',
    why: 'composer-hidden',
  },
  'a covered frame': {
    html: `<iframe id="frame" class="box"></iframe><dialog id="cover">Sure?</dialog>${script("frame.contentDocument.body.contentEditable = 'true'; const ed = frame.contentDocument.body;")}`,
    change: "cover.style = 'width: 90vw; height: 90vh'; cover.showModal()",
    why: 'composer-hidden',
  },
  removed: { html: editable(), change: 'ed.remove()', why: 'composer-gone' },
  password: { html: '<input id="ed" type="password" class="box">', change: '', why: 'unsupported' },
  'card number': { html: '<input id="ed" autocomplete="cc-number" class="box">', change: '', why: 'unsupported' },
  'lines into one line': { html: '<input id="ed" class="box">', change: '', why: 'unsupported', text: 'one\ntwo' },
  'swapped when focused': {
    html: editable(),
    change: "ed.addEventListener('focus', () => ed.replaceWith(ed.cloneNode()))",
    why: 'composer-gone',
  },
  'a paste that is swallowed': {
    html: editable(),
    change: "ed.addEventListener('paste', (event) => event.preventDefault())",
    why: 'not-verified',
  },
};

export function refusalBody({ html, change }: RefusalPage): string {
  return html + script(`function change() { ${change} }`);
}
