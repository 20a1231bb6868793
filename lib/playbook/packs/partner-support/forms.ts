/** A comment in three parts, the purpose of a payment, the request for an extra service. */
import type { Form } from '@/lib/model/playbook';

export const forms: Form[] = [
  {
    id: 'comment.template',
    title: 'Комментарий после звонка',
    situation: 'Что было, что сейчас и что планирует партнёр. С цифрами и следующим шагом.',
    triggers: ['комментарий', 'комментарий после звонка', 'было сейчас планирует', 'запись звонка', 'коментарий'],
    fields: [
      { name: 'was', label: 'Было', kind: 'text', required: true, hint: 'Что делали с прошлого разговора.' },
      {
        name: 'now',
        label: 'Сейчас',
        kind: 'text',
        required: true,
        hint: 'С цифрами: заявки, встречи, договоры, выручка.',
      },
      { name: 'stage', label: 'Стадия', kind: 'line', required: false, from: 'deal.stage' },
      { name: 'amount', label: 'Сумма', kind: 'money', required: false, from: 'order.amount' },
      { name: 'plan', label: 'Планирует', kind: 'text', required: true },
      {
        name: 'when',
        label: 'Следующий шаг',
        kind: 'date',
        required: true,
        hint: 'Если позже чем через неделю, напишите в планах почему.',
      },
    ],
    text: `Было: {form.was}
Сейчас: {form.now}[[
Стадия: {form.stage}]][[
Сумма: {form.amount}]]
Планирует: {form.plan}
Следующий шаг: {form.when}`,
    followUp: { hours: 72, reason: 'Следующий шаг по партнёру' },
  },
  {
    id: 'invoice.purpose',
    title: 'Назначение платежа',
    situation: 'Для счёта: всё, без чего бухгалтерия платёж не примет.',
    triggers: [
      'назначение платежа',
      'что писать в назначении',
      'счёт партнёру',
      'назначение для счёта',
      'назначение платижа',
    ],
    fields: [
      { name: 'contract', label: 'Номер договора-оферты', kind: 'line', required: true },
      { name: 'contractDate', label: 'Дата договора', kind: 'date', required: true },
      { name: 'annex', label: 'Номер приложения', kind: 'line', required: true },
      { name: 'serviceNumber', label: 'Номер услуги в приложении', kind: 'line', required: true },
      { name: 'service', label: 'Услуга', kind: 'line', required: true },
      {
        name: 'more',
        label: 'Ещё услуги',
        kind: 'line',
        required: false,
        many: true,
        hint: 'Каждая с новой строки, сначала её номер: «Услуга № 2.2: ведение рекламы».',
      },
      {
        name: 'marketing',
        label: 'Есть маркетинговые услуги',
        kind: 'yes-no',
        required: true,
      },
      { name: 'city', label: 'Город', kind: 'line', required: false, hint: 'Где идёт реклама.' },
    ],
    rules: [
      {
        when: { field: 'marketing', is: ['yes'] },
        fields: ['city'],
        need: 'all',
        message: 'Для маркетинговых услуг нужен город.',
      },
    ],
    text: `Оплата по договору-оферте № {form.contract} от {form.contractDate}, приложение № {form.annex}.
Услуга № {form.serviceNumber}: {form.service}[[
{form.more}]][[
г. {form.city}]]
Без НДС.`,
  },
  {
    id: 'extra.request',
    title: 'Заявка на дополнительную услугу',
    situation: 'Партнёр согласился оплатить: по этой заявке выставят счёт.',
    triggers: ['заявка на услугу', 'дополнительная услуга', 'доп услуга', 'заявка на счёт', 'допуслуга'],
    fields: [
      { name: 'partner', label: 'Партнёр', kind: 'line', required: true, from: 'company.name' },
      { name: 'person', label: 'Контакт', kind: 'line', required: true, from: 'client.name' },
      { name: 'phone', label: 'Телефон для СМС', kind: 'phone', required: true, from: 'client.phone' },
      { name: 'email', label: 'Почта для счёта', kind: 'email', required: true, from: 'client.email' },
      { name: 'service', label: 'Услуга', kind: 'line', required: true },
      { name: 'price', label: 'Цена', kind: 'money', required: true, min: 1 },
      { name: 'inn', label: 'ИНН плательщика', kind: 'inn', required: false },
      { name: 'note', label: 'Что обещано по сроку и объёму', kind: 'text', required: false },
    ],
    text: `Заявка на услугу
Партнёр: {form.partner}[[, ИНН {form.inn}]]
Контакт: {form.person}, {form.phone}, {form.email}
Услуга: {form.service}
Цена: {form.price}[[
Договорились: {form.note}]]`,
    row: [
      ...['{form.partner}', '[[{form.inn}]]', '{form.person}', '{form.phone}', '{form.email}', '{form.service}'],
      ...['{form.price}', '[[{form.note}]]', '{manager.name}'],
    ],
    followUp: { hours: 4, reason: 'Проверить, что счёт выставлен сегодня' },
  },
];
