/** A client on the way from the partner to the joint call, and a base of old deals. */
import type { Form, Guide } from '@/lib/model/playbook';

export const forms: Form[] = [
  {
    id: 'closing.handover',
    title: 'Передать клиента на закрытие',
    situation: 'Партнёр сделал своё, дальше нужен наставник. Чего не хватает, форма назовёт.',
    triggers: ['передать на закрытие', 'клиент на закрытие', 'закрытие сделки', 'передаю клиента', 'закрытее'],
    fields: [
      { name: 'client', label: 'Клиент', kind: 'line', required: true, from: 'client.name' },
      { name: 'phone', label: 'Телефон', kind: 'phone', required: true, from: 'client.phone' },
      { name: 'partner', label: 'Партнёр', kind: 'line', required: true },
      {
        name: 'calls',
        label: 'Звонков от 5 минут',
        kind: 'number',
        required: true,
        min: 3,
        hint: 'Не меньше трёх. Если меньше, клиента ещё рано передавать.',
      },
      { name: 'offerSent', label: 'Когда отправили предложение', kind: 'date', required: true },
      {
        name: 'offerRead',
        label: 'Когда клиент его прочитал',
        kind: 'date',
        required: true,
        hint: 'Если не прочитал, сначала обсудите предложение с ним.',
      },
      { name: 'tariff', label: 'Выбранный тариф', kind: 'line', required: true },
      { name: 'site', label: 'Сайт', kind: 'link', required: true },
      { name: 'traffic', label: 'Трафик', kind: 'line', required: true, hint: 'Откуда идут клиенты и сколько.' },
      { name: 'firstContact', label: 'Первый контакт', kind: 'date', required: true },
      { name: 'lastContact', label: 'Последний контакт', kind: 'date', required: true },
      {
        name: 'history',
        label: 'История',
        kind: 'text',
        required: true,
        min: 40,
        hint: 'О чём говорили и что обещали.',
      },
      { name: 'reason', label: 'Почему не платит', kind: 'text', required: true, hint: 'Словами клиента.' },
      { name: 'recordings', label: 'Записи звонков', kind: 'link', required: true, many: true },
    ],
    text: `Клиент на закрытие: {form.client}, {form.phone}
Партнёр: {form.partner}
Звонков от 5 минут: {form.calls}
Предложение: отправлено {form.offerSent}, прочитано {form.offerRead}
Тариф: {form.tariff}
Сайт: {form.site}
Трафик: {form.traffic}
Первый контакт: {form.firstContact}, последний: {form.lastContact}
История: {form.history}
Почему не платит: {form.reason}
Записи:
{form.recordings}`,
    row: [
      ...['{form.client}', '{form.phone}', '{form.partner}', '{form.calls}', '{form.offerSent}', '{form.offerRead}'],
      ...['{form.tariff}', '{form.site}', '{form.traffic}', '{form.firstContact}', '{form.lastContact}'],
      ...['{form.history}', '{form.reason}', '{form.recordings}'],
    ],
    scriptId: 'closing.call',
    followUp: { hours: 24, reason: 'Проверить, назначен ли совместный созвон' },
  },
  {
    id: 'base.request',
    title: 'Запросить базу старых сделок',
    situation: 'Партнёру не хватает клиентов: просим старые сделки для обзвона, не больше 100 за раз.',
    triggers: ['база старых сделок', 'дайте базу', 'база для обзвона', 'старые сделки', 'запрос базы'],
    fields: [
      { name: 'partner', label: 'Партнёр', kind: 'line', required: true, from: 'company.name' },
      {
        name: 'count',
        label: 'Сколько сделок',
        kind: 'number',
        required: true,
        min: 1,
        max: 100,
        hint: 'До 100 за раз: следующую часть дают, когда есть итоги по этой.',
      },
      { name: 'which', label: 'Какие сделки', kind: 'line', required: true, hint: 'Регион, продукт, за какое время.' },
      { name: 'caller', label: 'Кто обзвонит', kind: 'line', required: true },
      { name: 'resultsBy', label: 'Когда будут итоги', kind: 'date', required: true },
      { name: 'last', label: 'Итоги прошлой базы', kind: 'text', required: false },
    ],
    text: `Прошу базу старых сделок для обзвона.
Партнёр: {form.partner}
Сколько: {form.count}
Какие: {form.which}
Обзвонит: {form.caller}
Итоги будут: {form.resultsBy}[[
По прошлой базе: {form.last}]]`,
    row: [
      ...['{form.partner}', '{form.count}', '{form.which}', '{form.caller}', '{form.resultsBy}', '[[{form.last}]]'],
      '{manager.name}',
    ],
    followUp: { hours: 72, reason: 'Узнать, как идёт обзвон по базе' },
  },
];

export const guides: Guide[] = [
  {
    id: 'closing.together',
    title: 'Совместный созвон',
    situation: 'Клиент готов к решению, но не платит: закрываем вместе с наставником.',
    triggers: [
      'совместный созвон',
      'закрыть клиента',
      'созвон с наставником',
      'клиент тянет с оплатой',
      'звонок втроём',
    ],
    start: 'handover',
    steps: [
      {
        id: 'handover',
        text: 'Соберите всё о клиенте по форме.',
        why: 'Наставник слышит клиента впервые: всё, чего нет здесь, клиенту придётся рассказывать заново.',
        formId: 'closing.handover',
        next: [
          { label: 'Всё собрано', to: 'invite' },
          { label: 'Не хватает звонков или предложения', to: 'not-ready' },
        ],
      },
      {
        id: 'not-ready',
        text: 'Доделайте недостающее сами: звонок, отправка предложения, разговор о нём.',
        remind: { hours: 48, reason: 'Проверить, готов ли клиент к совместному созвону' },
        next: [
          { label: 'Теперь всё есть', to: 'handover' },
          { label: 'Клиент отказался', to: 'comment' },
        ],
      },
      {
        id: 'invite',
        text: 'Пригласите клиента на созвон и назовите точное время.',
        scriptId: 'closing.call',
        remind: { hours: 24, reason: 'Проверить, назначен ли совместный созвон' },
        next: [
          { label: 'Время назначено', to: 'confirm' },
          { label: 'Не хочет созваниваться', to: 'objection' },
        ],
      },
      {
        id: 'objection',
        text: 'Ответьте из раздела возражений: «Зачем ещё один созвон?».',
        next: [
          { label: 'Время назначено', to: 'confirm' },
          { label: 'Отказался', to: 'comment' },
        ],
      },
      {
        id: 'confirm',
        text: 'За пару часов до созвона напомните о нём клиенту.',
        why: 'О созвоне, о котором не напомнили, легко забыть.',
        scriptId: 'closing.confirm',
        next: [{ to: 'call' }],
      },
      {
        id: 'call',
        text: 'На созвоне представьте наставника и дайте ему вести. Сами записывайте, о чём договорились.',
        checks: ['Названа настоящая причина, почему клиент не платил', 'Назван тариф', 'Назван день оплаты'],
        next: [
          { label: 'Договорились об оплате', to: 'agreed' },
          { label: 'Ещё думает', to: 'agreed' },
          { label: 'Отказался', to: 'comment' },
        ],
      },
      {
        id: 'agreed',
        text: 'Отправьте клиенту, о чём договорились и до какого дня.',
        scriptId: 'closing.agreed',
        remind: { hours: 24, reason: 'Подошёл день, о котором договорились на созвоне' },
        next: [{ to: 'comment' }],
      },
      {
        id: 'comment',
        text: 'Запишите итог в карточку: что решили, сумма, следующий шаг и его день.',
        why: 'Отказ сегодня часто становится оплатой через квартал, если помнить причину.',
        action: 'comment',
        next: [],
      },
    ],
  },
];
