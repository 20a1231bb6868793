/** Every page by its name. */
import { EDITABLES } from './editables.ts';
import { FIELDS } from './fields.ts';
import { LIBRARIES } from './libraries.ts';
import { documentOf, type EditorPage, editable, script } from './page.ts';
import { REFUSALS, refusalBody } from './refusals.ts';
import { SITES } from './sites.ts';
import { UNKNOWN } from './unknown.ts';

export const PAGES: Record<string, EditorPage> = { ...FIELDS, ...EDITABLES, ...LIBRARIES, ...SITES, ...UNKNOWN };

/** GetCourse's text area was used, then a click on the smiley put the twin in its place. */
export const TWIN_LATER = 'twin later';
const TWIN_LATER_BODY = `<div class="new-comment emoji-container"><textarea id="ed" class="emoji-textarea box"></textarea>
  <div id="twin" class="emoji-wysiwyg-editor box" contenteditable="true" style="display: none"></div></div>${script(`
  var change = () => { ed.style.display = 'none'; twin.style.display = ''; };
  twin.addEventListener('keyup', () => { ed.value = twin.innerText.replace(/\\n$/, ''); }); model = () => ed.value;`)}`;

/** The document inside a frame with an address of its own. */
const INNER = 'inner';

export function pageHtml(name: string): string | null {
  if (name === INNER) return `<!doctype html><body style="white-space: pre-wrap">${editable()}`;
  if (name === TWIN_LATER) return documentOf(name, TWIN_LATER_BODY);
  const refusal = REFUSALS[name];
  if (refusal) return documentOf(name, refusalBody(refusal));
  const page = PAGES[name];
  if (!page) return null;
  return documentOf(name, page.html + (page.program ? `<script src="/program/${page.program}.js"></script>` : ''));
}

/** As strict as a page with scripts of its own can be, where its editor does not write HTML itself. */
export function policyOf(name: string): string {
  const types = PAGES[name]?.writesHtml ? '' : "; require-trusted-types-for 'script'; trusted-types 'none'";
  return `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; frame-src 'self'${types}`;
}
