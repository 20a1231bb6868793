/** The sidebar's blocks and rows. */
import { type Html, html } from '../html.ts';
import type { Look, PdPerson } from './types.ts';
import { WORDS } from './words.ts';

/** The list is virtual: only what is near the screen is in it, and the rest is room (`more`). */
export function sidebar(blocks: Html[], more: boolean): Html {
  return html`<div data-testid="virtuoso-scroller" data-virtuoso-scroller="true"><div data-viewport-type="element"><div class="items"${more && html` style="padding-bottom: 700px"`}>${blocks.map((one, i) => html`<div data-index="${i}">${one}</div>`)}</div></div></div>`;
}

/** A closed block's rows are not in the page. */
export function block(testId: string, title: string, rows: Html[], { closed }: Pick<Look, 'closed'>): Html {
  const isOpen = closed !== testId;
  const fields = html`<div data-testid="fields-list-group">${rows}</div>`;
  return html`<div class="block" data-testid="${testId}"><div class="block-head" data-testid="block-collapse"><button type="button" aria-expanded="${String(isOpen)}"><span class="cui5-button__label">${title}</span></button></div>
${isOpen ? fields : html`<template>${fields}</template>`}</div>`;
}

/** An empty value shows as a dash. */
export function row(label: string, value: Html | string | null): Html {
  return html`<div data-testid="fields-list-row"><div data-testid="field-name">${label}</div><div data-testid="fields-list-row-field-components">${value ?? '-'}</div></div>`;
}

export function phone(number: string, { phones }: Pick<Look, 'phones'>): Html | null {
  if (!number) return null;
  if (phones === 'button') return html`<button type="button" data-test="phone-number-button">${number}</button>`;
  return phones === 'text' ? html`<span>${number}</span>` : html`<a href="${phones}:${number}">${number}</a>`;
}

export function personRows(person: PdPerson, look: Look): Html[] {
  const words = WORDS[look.lang];
  return [
    row(words.name, html`<a href="/person/${person.id}">${person.name}</a>`),
    row(words.phone, phone(person.phone, look)),
    row(words.email, person.email ? html`<a href="mailto:${person.email}">${person.email}</a>` : null),
  ];
}
