/** Refunds, the rounds of a shift, payments that nobody matched, and who answers for what. */
import type { Checklist, ContactList, Form, Script } from '@/lib/model/playbook';

export const refundAndShiftScripts: Script[] = [
  {
    id: 'refund.ask-details',
    title: 'Возврат: попросить данные',
    situation: 'Клиент твёрдо решил вернуть деньги, нужны данные для заявки.',
    stages: ['возврат'],
    channels: ['chat', 'mail'],
    text: `Хорошо, оформим возврат. Пришлите, пожалуйста:
— фамилию, имя и отчество;
— номер телефона;
— номер карты, на которую вернуть деньги (только номер, без срока и кода);
— пару слов о причине.

Сразу передам заявку коллегам.`,
    variants: [
      {
        label: 'Коротко',
        text: `Хорошо, оформим. Напишите, пожалуйста, ФИО, телефон, номер карты для возврата (только номер, без срока и кода) и причину. Передам заявку сегодня же.`,
      },
    ],
    triggers: [
      'всё равно хочу возврат',
      'подарок не нужен верните деньги',
      'нет возвращайте',
      'что нужно для возврата',
      'какие данные для возврата',
      'оформляйте возрат',
    ],
  },
  {
    id: 'refund.accepted',
    title: 'Возврат: заявка передана',
    situation: 'Заявка на возврат уже у коллег, клиенту важно знать срок.',
    stages: ['возврат'],
    channels: ['chat', 'mail', 'call'],
    text: `Заявку на возврат {manager.gender?передал:передала}. Деньги придут на карту, которую Вы указали, это занимает до 14 рабочих дней.

Если за это время перевода не будет, сразу напишите мне: узнаю, где он. И спасибо, что были с нами[[, {client.firstName}]].`,
    triggers: [
      'когда вернут деньги',
      'сколько ждать возврат',
      'вы оформили возврат',
      'где мой возврат',
      'когда придут деньги',
      'возврат ещё не пришел',
    ],
  },
  {
    id: 'shift.handover',
    title: 'Сдаю смену',
    situation: 'Конец смены: что осталось живого и кому за этим смотреть.',
    stages: ['смена'],
    channels: ['chat'],
    text: `Коллеги, {manager.gender?закончил:закончила} смену. Передаю: {shift.open}.

По остальным диалогам ответы отправлены, напоминания стоят.`,
    triggers: ['сдаю смену', 'конец смены', 'заканчиваю смену', 'передаю диалоги', 'передача смены'],
  },
];

export const forms: Form[] = [
  {
    id: 'refund.collect',
    title: 'Заявка на возврат',
    situation: 'Удержать клиента не вышло: собираем заявку в чат возвратов.',
    triggers: ['возврат', 'заявка на возврат', 'оформить возврат', 'чат возвратов', 'вернуть деньги'],
    fields: [
      { name: 'fullName', label: 'ФИО', kind: 'line', required: true, from: 'client.name', min: 4 },
      { name: 'phone', label: 'Телефон', kind: 'phone', required: true, from: 'client.phone' },
      {
        name: 'card',
        label: 'Карта для возврата',
        kind: 'card',
        required: true,
        hint: 'Только номер. Срок действия и код не нужны и опасны: если клиент их прислал, не пересылайте.',
      },
      { name: 'package', label: 'Пакет', kind: 'line', required: true, from: 'order.product' },
      { name: 'amount', label: 'Сумма возврата', kind: 'money', required: true, from: 'order.amount', min: 1 },
      {
        name: 'reason',
        label: 'Причина',
        kind: 'text',
        required: true,
        hint: 'Словами клиента: по ним школа меняет курс.',
      },
      { name: 'order', label: 'Номер заказа', kind: 'line', required: false, from: 'order.number' },
    ],
    text: `Возврат[[, заказ {form.order}]]
ФИО: {form.fullName}
Телефон: {form.phone}
Карта: {form.card}
Пакет: {form.package}
Сумма: {form.amount}
Причина: {form.reason}`,
    row: [
      '{form.fullName}',
      '{form.phone}',
      '{form.card}',
      '{form.package}',
      '{form.amount}',
      '{form.reason}',
      '[[{form.order}]]',
      '{manager.name}',
    ],
    scriptId: 'refund.accepted',
    followUp: { hours: 20 * 24, reason: 'Прошло 14 рабочих дней: узнать, дошёл ли возврат' },
  },
];

export const checklists: Checklist[] = [
  {
    id: 'shift.cycle',
    title: 'Круг смены',
    situation: 'В каком порядке работать, чтобы никого не забыть. Круг повторяется, пока идёт смена.',
    period: 'shift',
    items: [
      { id: 'on-duty', text: 'Написать в рабочий чат, что смена началась', scriptId: 'shift.on-duty' },
      {
        id: 'fresh',
        text: 'Свежие заказы GetCourse: взять те, которым от 20 до 35 минут',
        why: 'Раньше человек ещё может оплатить сам, позже его уже труднее застать.',
        scriptId: 'order.greeting-unpaid',
      },
      {
        id: 'night',
        text: 'Ночные заказы (с 2:00 до 12:00), начиная с самых старых',
        why: 'Их взяла на себя первая смена. Каждые 20 минут возвращайтесь к свежим.',
      },
      { id: 'whatsapp', text: 'WhatsApp: ответить всем, начиная с самых старых сообщений' },
      { id: 'instagram', text: 'Instagram: ответить всем, начиная с самых старых сообщений' },
      {
        id: 'again',
        text: 'Снова по кругу, в GetCourse заглядывать каждые 20 минут',
        why: 'Так ни один свежий заказ не выйдет из своего времени.',
      },
      {
        id: 'pushed',
        text: 'Спросить всех, кто вчера получил ссылку или номер карты и ещё не оплатил',
        scriptId: 'followup.link-sent',
      },
      { id: 'dialogues', text: 'Перед концом смены довести живые диалоги до ответа или напоминания' },
      {
        id: 'handover',
        text: 'Передать смену: что осталось и кому за этим смотреть',
        scriptId: 'shift.handover',
      },
    ],
  },
  {
    id: 'payment.unmatched',
    title: 'Платежи, которые не нашли свой заказ',
    situation: 'Каждое утро: PayPal, кошельки и переводы сами в заказ не попадают.',
    period: 'day',
    items: [
      { id: 'list', text: 'Открыть поступления за вчера: PayPal, кошелёк, карта' },
      {
        id: 'find',
        text: 'Найти каждого плательщика по имени, а если не нашёлся, по почте и сумме',
        why: 'Платить может муж, мама или подруга: имя не всегда то, что в заказе.',
      },
      {
        id: 'doubles',
        text: 'Проверить, не внёс ли этот платёж уже кто-то из коллег',
        why: 'Внесённый дважды платёж потом трудно распутать.',
      },
      { id: 'enter', text: 'Внести платежи вручную', guideId: 'payment.manual' },
      { id: 'instructions', text: 'Написать клиентам, как войти на курс', scriptId: 'paid.instructions' },
      { id: 'unknown', text: 'Чьи платежи так и не нашлись, передать ответственному за оплаты' },
    ],
  },
];

export const contacts: ContactList[] = [
  {
    id: 'contacts.responsible',
    title: 'Кто за что отвечает',
    entries: [
      {
        id: 'payments',
        topic: 'Оплаты',
        situation: 'Чеки на проверку, платежи без заказа, двойные оплаты, возвраты.',
        variable: 'contact.payments',
      },
      {
        id: 'platform',
        topic: 'Неполадки платформы',
        situation: 'Не открывается урок, не уходят письма, ошибка на странице оплаты.',
        variable: 'contact.platform',
      },
      { id: 'other', topic: 'Всё остальное', situation: 'Когда непонятно, к кому идти.', variable: 'contact.other' },
    ],
  },
];
