/** The timeline of a card: composers above, entries below. */
import { type Html, html, inline } from '../html.ts';
import { PLAIN, type Switches } from './switches.ts';
import {
  bbText,
  commentComposer,
  composerOf,
  mailTab,
  richEditor,
  showError,
  showTab,
  smsComposer,
  timelineTabs,
  todoComposer,
} from './timeline-script.ts';
import { type Bitrix24State, type BxEntry, humanDate } from './types.ts';
import { type Lang, say } from './words.ts';

const TABS = [
  ['todo', 'Дело'],
  ['comment', 'Комментарий'],
  ['sms', 'SMS'],
  ['email', 'Письмо'],
];

/** `owner` is `deal_101` or `contact_77`. */
export function timeline(
  state: Bitrix24State,
  owner: string,
  type: string,
  { lang, todo: editor }: Switches = PLAIN,
): Html {
  const guid = `${owner}_details`;
  const mine = (entries: BxEntry[]) => entries.filter((entry) => entry.owner === owner).reverse();
  const tabs = TABS.map(
    ([id = '', label = '']) =>
      html`<div class="main-buttons-item${id === 'todo' && ' main-buttons-item-active'}" data-id="${id}"><span class="main-buttons-item-text">${say(lang, label)}</span></div>`,
  );
  return html`<div id="${guid}_timeline_list" class="crm-entity-stream-container-list"><div id="${guid}_timeline_editor" class="crm-entity-stream-section crm-entity-stream-section-new">
<div class="crm-entity-stream-section-menu"><div class="main-buttons-inner-container" id="${type}_menu">${tabs}</div></div>
<div id="${guid}_timeline_editors_container">${editor === '2023' ? todo2023(lang) : todo(lang)}${comment(lang)}${sms(lang)}</div></div>
<div class="crm-entity-stream-section-planned">${mine(state.todos).map((entry) => planned(entry))}</div>
<div class="crm-entity-stream-section-history">${mine(state.comments).map((entry) => past(state, entry))}</div></div>
${inline(timelineTabs, null, [showTab, composerOf])}${inline(commentComposer, owner, [showTab, composerOf, bbText, showError, richEditor])}${inline(todoComposer, owner, [composerOf])}${inline(smsComposer, owner, [composerOf])}${inline(mailTab, owner)}`;
}

const buttons = (lang: Lang, label: string, more = '') =>
  html`<div class="crm-entity-stream-content-new-comment-btn-container"><button type="button" class="ui-btn ui-btn-xs ui-btn-primary ui-btn-round${more}">${say(lang, label)}</button><span class="ui-btn ui-btn-xs ui-btn-link">${say(lang, 'Отмена')}</span></div>`;

function todo(lang: Lang): Html {
  return html`<div class="crm-entity-stream-content-new-detail"><div class="crm-activity__todo-editor-v2"><div class="crm-activity__todo-editor-v2_body"><input class="crm-activity__todo-editor-v2_input_control --title" maxlength="40">
<textarea rows="2" class="crm-activity__todo-editor-v2_input_control" placeholder="${say(lang, 'Что нужно сделать')}"></textarea></div>
<div class="crm-activity__todo-editor-v2_deadline">${say(lang, 'завтра, 12:00')}</div></div>${buttons(lang, 'Сохранить', ' ui-btn-disabled')}</div>`;
}

function todo2023(lang: Lang): Html {
  return html`<div class="crm-entity-stream-content-new-detail"><div class="crm-activity__todo-editor"><textarea rows="2" class="crm-activity__todo-editor_textarea" placeholder="${say(lang, 'Что нужно сделать')}"></textarea>
<div class="crm-activity__todo-editor_deadline"><span class="crm-activity__todo-editor_deadline-text">${say(lang, 'завтра, 12:00')}</span></div></div>${buttons(lang, 'Сохранить', ' ui-btn-disabled')}</div>`;
}

function comment(lang: Lang): Html {
  return html`<div class="crm-entity-stream-content-new-detail --hidden"><textarea rows="1" class="crm-entity-stream-content-new-comment-textarea" placeholder="${say(lang, 'Оставьте комментарий')}"></textarea>
<div class="crm-entity-stream-section-comment-editor"></div>${buttons(lang, 'Отправить')}</div>`;
}

function sms(lang: Lang): Html {
  return html`<div class="crm-entity-stream-content-new-detail --hidden"><textarea rows="2" class="crm-entity-stream-content-new-sms-textarea" placeholder="${say(lang, 'Введите текст сообщения')}"></textarea>${buttons(lang, 'Отправить')}</div>`;
}

function planned(entry: BxEntry): Html {
  return html`<div class="crm-timeline__card --stream-type-scheduled" data-id="ACTIVITY_${entry.id}"><div class="crm-timeline__card-top"><span class="crm-timeline__card-title" title="Дело">Дело</span>
<input type="checkbox" class="crm-timeline__card-top_checkbox"></div><div class="crm-timeline__editable-text_text">${entry.text}</div><span class="crm-timeline__date-pill" data-id="deadlineSelector">${humanDate(entry.at)}</span></div>`;
}

export function past(state: Bitrix24State, entry: BxEntry): Html {
  const me = state.users.find((user) => user.id === state.meId);
  return html`<div class="crm-timeline__card --stream-type-history" data-id="${entry.id}"><div class="crm-timeline__card-top"><span class="crm-timeline__card-title" title="Комментарий">Комментарий</span><span class="crm-timeline__card-time">${humanDate(entry.at)}</span>
<div class="crm-timeline__card-top_user"><a title="${me?.name}" href="/company/personal/user/${state.meId}/"></a></div></div><div class="crm-timeline__card-container_block"><div class="crm-timeline__editable-text_text">${entry.text}</div></div></div>`;
}
