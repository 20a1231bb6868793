/** A task with its result, and a call's card with its rich editor. */
import { html } from '../html.ts';
import { shell } from './shell.ts';
import type { GetcourseState } from './types.ts';

export function renderTask(state: GetcourseState, view: { now: Date }): string {
  const content = html`<div class="gc-tasks-block">Задачи: 1</div><div class="page-header"><h1>Задача</h1></div>
<div class="task-form panel panel-body"><div class="task-title"><a href="/pl/tasks/task/view?id=61">Позвонить клиенту</a></div>
<div class="task-object">Пётр Логинов, <a href="tel:+79000098765">+7 900 009-87-65</a></div>
<div class="task-body"><textarea class="form-control" name="Task[result]" placeholder="Результат"></textarea></div>
<div class="results-block"><button type="button" class="btn">Дозвонились</button> <button type="button" class="btn">Перезвонить</button></div></div>`;
  return shell(state, {
    title: 'Задача',
    controllerId: 'task',
    actionId: 'view',
    now: view.now,
    who: 'staff',
    content,
  });
}

export function renderCall(state: GetcourseState, view: { now: Date }): string {
  const content = html`<div class="page-header"><h1>Звонок</h1></div><form class="panel panel-body" method="post">
<div class="note-editor"><div class="note-editable" contenteditable="true" aria-label="Комментарий к звонку" style="min-height:60px;border:1px solid #ccc"></div></div></form>`;
  return shell(state, {
    title: 'Звонок',
    controllerId: 'control/contact',
    actionId: 'update',
    now: view.now,
    who: 'staff',
    content,
  });
}
