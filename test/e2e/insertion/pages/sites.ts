/** The composers of the six sites, with what the sandbox's own programs do to them. */

import { classicComposer, imComposer } from '../../../sandbox/bitrix24/messenger-script.ts';
import { composer } from '../../../sandbox/getcourse/composer.ts';
import { emojiComposer } from '../../../sandbox/getcourse/composer-script.ts';
import { inline } from '../../../sandbox/html.ts';
import { bindComposers } from '../../../sandbox/pipedrive/script.ts';
import { type EditorPage, script } from './page.ts';

const site = (page: Pick<EditorPage, 'html' | 'editor'> & Partial<EditorPage>): EditorPage => ({
  undo: 2,
  named: 'contenteditable',
  ...page,
});

/** What a page's program posts is nobody's business here. */
const POSTS_NOTHING = script('window.fetch = () => new Promise(() => {});');

/** State is the markup, read at every `input`; `<br>` and blocks break lines. */
const TELEGRAM = `let markup = ''; ed.addEventListener('input', () => { markup = ed.innerHTML; });
  model = () => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html').body;
    for (const end of parsed.querySelectorAll('br')) end.replaceWith('\\n');
    for (const block of parsed.querySelectorAll('div, p')) block.prepend('\\n');
    return parsed.textContent.replaceAll('\\u00a0', ' ').replace(/\\n$/, '');
  };
  ed.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); sent++; }
  });`;

const BITRIX_CHAT = `<div class="bx-im-send-panel__container" data-dialog="1"><textarea class="bx-im-textarea__element box"
  maxlength="20000"></textarea><div class="bx-im-send-panel__button_container"></div></div>`;
const PIPEDRIVE = `<div data-view="deal/1"><div class="note-box"><div class="box" contenteditable="true" role="textbox"></div></div>
  <div class="mail-box"><div class="mail-body box" contenteditable="true" role="textbox"></div></div></div>`;

/** As text at once: a function of this module that named it would travel without it. */
const BOUND = script(`(${bindComposers.toString()})(document.querySelector('[data-view]'));`);

export const SITES: Record<string, EditorPage> = {
  whatsapp: site({
    html: '<div id="main"><footer><div id="ed" class="box" contenteditable="true" role="textbox" data-tab="10"></div></footer></div>',
    program: 'chat',
    editor: '#ed',
    named: 'lexical',
  }),
  instagram: site({
    html: '<div id="ed" class="notranslate box" contenteditable="true" role="textbox" aria-label="Message" tabindex="0"></div>',
    program: 'chat',
    editor: '#ed',
    named: 'lexical',
  }),
  'telegram a': site({
    html: `<div id="editable-message-text" class="form-control box" contenteditable="true" role="textbox" dir="auto"></div>
      ${script(`const ed = document.querySelector('#editable-message-text'); ${TELEGRAM}`)}`,
    editor: '#editable-message-text',
    writesHtml: true,
  }),
  'telegram k': site({
    html: `<div class="input-message-input input-field-input-fake" contenteditable="true" tabindex="-1" style="height: 1px"></div>
      <div id="ed" class="input-message-input box" contenteditable="true" dir="auto"></div>${script(TELEGRAM)}`,
    editor: '#ed',
    writesHtml: true,
  }),
  'bitrix24 comment': site({
    html: '<div id="ed"></div>',
    program: 'bitrix24',
    editor: 'body',
    frame: 'iframe.bx-editor-iframe',
    named: 'bitrix24',
    writesHtml: true,
  }),
  'bitrix24 messenger': site({
    html: `${POSTS_NOTHING}${BITRIX_CHAT}${script('var models = {}; model = () => models[1] ?? "";')}${script(`(${imComposer})(models, () => sent++)`)}`,
    editor: 'textarea',
    named: 'text-field',
  }),
  'bitrix24 classic messenger': site({
    html: `${POSTS_NOTHING}<textarea class="bx-messenger-textarea-input box"></textarea>
      ${script("model = () => document.querySelector('textarea').value;")}${inline(classicComposer, '1').markup}`,
    editor: 'textarea',
    named: 'text-field',
  }),
  'getcourse message': site({
    html: `${composer(1).markup}${script("model = () => document.querySelector('.new-comment').classList.contains('active') ? document.querySelector('textarea').value : '';")}
      ${inline(emojiComposer).markup}`,
    editor: 'textarea',
    named: 'text-field',
  }),
  'getcourse emoji twin': site({
    html: `${composer(1).markup}${script("model = () => document.querySelector('textarea').value.replace(/\\n$/, '');")}
      ${inline(emojiComposer).markup}${script("document.querySelector('.emoji-button').click();")}`,
    editor: '.emoji-wysiwyg-editor',
  }),
  'pipedrive note': site({
    html: `${POSTS_NOTHING}${PIPEDRIVE}${BOUND}
      ${script("model = () => window.__noteText?.().replaceAll('\\u00a0', ' ') ?? '';")}`,
    editor: '.note-box [contenteditable]',
  }),
  'pipedrive mail': site({
    html: `${POSTS_NOTHING}${PIPEDRIVE}${BOUND}
      ${script("model = () => window.__mailText?.() ?? '';")}`,
    editor: '.mail-body',
    undo: 0,
  }),
};
