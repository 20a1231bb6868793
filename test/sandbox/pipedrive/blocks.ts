/** The sidebar's blocks and rows. */
import { type Html, html } from '../html.ts';
import { type Lang, type PdPerson, WORDS } from './types.ts';

/** The list is virtual: only what is near the screen is in it. */
export function sidebar(blocks: Html[]): Html {
  return html`<div data-testid="virtuoso-scroller" data-virtuoso-scroller="true"><div data-viewport-type="element">${blocks.map((one, i) => html`<div data-index="${i}">${one}</div>`)}<div class="spacer-block"></div></div></div>`;
}

export function block(testId: string, title: string | undefined, rows: Html[]): Html {
  return html`<div class="block" data-testid="${testId}"><div class="block-head" data-testid="block-collapse"><button type="button"><span class="cui5-button__label">${title}</span></button></div>
<div data-testid="fields-list-group">${rows}</div></div>`;
}

/** An empty value shows as a dash. */
export function row(label: string | undefined, value: Html | string | null): Html {
  return html`<div data-testid="fields-list-row"><div data-testid="field-name">${label}</div><div data-testid="fields-list-row-field-components">${value ?? '-'}</div></div>`;
}

export function personBlock(person: PdPerson, lang: Lang): Html {
  const words = WORDS[lang];
  return block('person-block', words.person, [
    row(words.name, html`<a href="/person/${person.id}">${person.name}</a>`),
    row(
      words.phone,
      person.phone ? html`<button type="button" data-test="phone-number-button">${person.phone}</button>` : null,
    ),
    row(words.email, person.email ? html`<a href="mailto:${person.email}">${person.email}</a>` : null),
  ]);
}
