/** A partner's way: the intake, an extra service from the consent to the fulfilment, the renewal. */
import type { Guide } from '@/lib/model/playbook';

const intake: Guide = {
  id: 'partner.intake',
  title: 'Принять нового партнёра',
  situation: 'Отдел продаж передал партнёра. Принять его нужно не позже следующего дня после оплаты.',
  triggers: ['новый партнёр', 'принять партнёра', 'передали партнёра', 'партнёр оплатил', 'приём партнера'],
  start: 'read-comment',
  steps: [
    {
      id: 'read-comment',
      text: 'Прочитайте главный комментарий отдела продаж.',
      why: 'Партнёр помнит каждое обещание, и спросит он с Вас.',
      checks: ['Что обещано сверх договора', 'К какому сроку запуск', 'Какой регион', 'С кем из команды говорить'],
      next: [
        { label: 'Всё есть', to: 'ask-marketing' },
        { label: 'Чего-то не хватает', to: 'ask-sales' },
      ],
    },
    {
      id: 'ask-sales',
      text: 'Спросите у отдела продаж, чего не хватает.',
      why: 'Лучше узнать это до звонка, чем услышать от партнёра.',
      scriptId: 'partner.ask-sales',
      remind: { hours: 4, reason: 'Узнать у отдела продаж, что обещали партнёру' },
      next: [{ label: 'Ответили', to: 'ask-marketing' }],
    },
    {
      id: 'ask-marketing',
      text: 'Узнайте у маркетинга, какая кампания работает на партнёра и сколько заявок ждать.',
      why: 'Первый вопрос партнёра почти всегда о заявках.',
      scriptId: 'partner.ask-marketing',
      next: [{ to: 'first-call' }],
    },
    {
      id: 'first-call',
      text: 'Позвоните: познакомьтесь, узнайте, с чего партнёр начинает, договоритесь о шагах.',
      scriptId: 'partner.first-call',
      next: [
        { label: 'Поговорили', to: 'agreed' },
        { label: 'Не отвечает', to: 'no-answer' },
      ],
    },
    {
      id: 'no-answer',
      text: 'Напишите и позвоните ещё раз сегодня.',
      why: 'Срок приёма идёт, даже если партнёр занят.',
      scriptId: 'partner.no-answer',
      remind: { hours: 3, reason: 'Ещё раз позвонить новому партнёру' },
      next: [{ label: 'Поговорили', to: 'agreed' }],
    },
    {
      id: 'agreed',
      text: 'Отправьте партнёру, о чём договорились.',
      scriptId: 'partner.agreed',
      next: [{ to: 'comment' }],
    },
    {
      id: 'comment',
      text: 'Оставьте комментарий: было, сейчас, планирует. С цифрами и датой следующего шага.',
      formId: 'comment.template',
      action: 'comment',
      next: [{ to: 'accept' }],
    },
    {
      id: 'accept',
      text: 'Переведите партнёра к себе и поставьте задачу на следующий звонок.',
      why: 'Задача дальше недели нужна редко. Если нужна, напишите в комментарии почему.',
      checks: ['С оплаты прошло не больше дня', 'Ответственный в карточке изменён', 'Задача стоит в ближайшие 7 дней'],
      remind: { hours: 72, reason: 'Позвонить новому партнёру: как прошли первые дни' },
      next: [],
    },
  ],
};

const extraPaid: Guide = {
  id: 'extra.paid',
  title: 'Дополнительная услуга: от согласия до исполнения',
  situation: 'Партнёр согласился оплатить дополнительную услугу.',
  triggers: ['дополнительная услуга', 'партнёр согласен оплатить', 'выставить счёт', 'доп услуги', 'продал услугу'],
  start: 'request',
  steps: [
    {
      id: 'request',
      text: 'Заполните заявку на услугу.',
      formId: 'extra.request',
      next: [{ to: 'purpose' }],
    },
    {
      id: 'purpose',
      text: 'Соберите назначение платежа и выставьте счёт сегодня же.',
      why: 'Завтра согласие придётся получать заново.',
      formId: 'invoice.purpose',
      next: [{ to: 'mail' }],
    },
    { id: 'mail', text: 'Отправьте счёт письмом.', scriptId: 'extra.invoice', next: [{ to: 'sms' }] },
    {
      id: 'sms',
      text: 'Предупредите партнёра по СМС.',
      why: 'Письма со счетами часто теряются, короткое сообщение прочитают.',
      scriptId: 'invoice.sms',
      remind: { hours: 24, reason: 'Проверить, оплачен ли счёт за дополнительную услугу' },
      next: [{ to: 'money' }],
    },
    {
      id: 'money',
      text: 'Проверьте, пришли ли деньги.',
      next: [
        { label: 'Пришли полностью', to: 'received' },
        { label: 'Пришла часть', to: 'partial' },
        { label: 'Ещё нет', to: 'not-paid' },
      ],
    },
    {
      id: 'not-paid',
      text: 'Спросите, дошёл ли счёт, и договоритесь о дне оплаты.',
      scriptId: 'invoice.remind',
      remind: { hours: 24, reason: 'Проверить, оплачен ли счёт за дополнительную услугу' },
      next: [
        { label: 'Проверить ещё раз', to: 'money' },
        { label: 'Передумали', to: 'refused' },
      ],
    },
    {
      id: 'refused',
      text: 'Узнайте причину и запишите её в комментарий.',
      why: 'Через месяц причина может исчезнуть, и разговор начнётся с неё.',
      formId: 'comment.template',
      action: 'comment',
      next: [],
    },
    {
      id: 'partial',
      text: 'Спросите, почему пришла только часть, и предложите доплатить остаток.',
      why: 'Часто это ошибка в платёжке, а не решение.',
      scriptId: 'extra.partial',
      remind: { hours: 24, reason: 'Проверить, доплатил ли партнёр остаток' },
      next: [
        { label: 'Доплатили', to: 'received' },
        { label: 'Договорились об остатке', to: 'deal' },
      ],
    },
    {
      id: 'received',
      text: 'Напишите партнёру, что деньги пришли.',
      scriptId: 'payment.received',
      next: [{ to: 'deal' }],
    },
    {
      id: 'deal',
      text: 'Создайте сделку в направлении «Дополнительные услуги».',
      checks: ['Сделка привязана к контакту партнёра', 'Стоит цена услуги', 'Название услуги как в счёте'],
      next: [{ to: 'report' }],
    },
    { id: 'report', text: 'Внесите оплату в свой отчёт.', next: [{ to: 'handover' }] },
    {
      id: 'handover',
      text: 'Передайте услугу исполнителям и узнайте срок.',
      scriptId: 'extra.handover',
      remind: { hours: 24, reason: 'Узнать у исполнителей срок и сказать партнёру' },
      next: [],
    },
  ],
};

const renewal: Guide = {
  id: 'renewal',
  title: 'Продление',
  situation: 'По договору подходит срок продления.',
  triggers: ['продление', 'продлить договор', 'счёт на продление', 'заканчивается договор', 'пролонгация'],
  start: 'sum',
  steps: [
    {
      id: 'sum',
      text: 'Посчитайте сумму по договору: пакет минус скидка.',
      checks: ['Пакет по договору', 'Скидка и до какого дня она действует', 'Срок, на который продлеваем'],
      next: [{ to: 'purpose' }],
    },
    {
      id: 'purpose',
      text: 'Соберите назначение платежа и выставьте счёт.',
      formId: 'invoice.purpose',
      next: [{ to: 'send' }],
    },
    { id: 'send', text: 'Отправьте счёт партнёру.', scriptId: 'renewal.invoice', next: [{ to: 'deal' }] },
    {
      id: 'deal',
      text: 'Создайте сделку «Должен оплатить продление» и поставьте в ней сумму.',
      why: 'По этим сделкам считают, сколько денег ждать в этом месяце.',
      checks: ['Сумма учитывает пакет и скидку', 'Сделка привязана к партнёру'],
      remind: { hours: 72, reason: 'Узнать, оплачено ли продление' },
      next: [{ to: 'money' }],
    },
    {
      id: 'money',
      text: 'Проверьте, пришли ли деньги.',
      next: [
        { label: 'Пришли', to: 'received' },
        { label: 'Ещё нет', to: 'not-paid' },
        { label: 'Не хотят продлевать', to: 'doubt' },
      ],
    },
    {
      id: 'not-paid',
      text: 'Спросите, дошёл ли счёт и на какой день планируют оплату.',
      scriptId: 'invoice.remind',
      remind: { hours: 24, reason: 'Узнать, оплачено ли продление' },
      next: [{ label: 'Проверить ещё раз', to: 'money' }],
    },
    {
      id: 'doubt',
      text: 'Позвоните и узнайте причину. Ответы есть в разделе возражений: «Не вижу смысла продлевать».',
      why: 'По переписке отказ только укрепится, голосом его ещё можно обсудить.',
      next: [
        { label: 'Решили продлить', to: 'money' },
        { label: 'Уходят', to: 'leaving' },
      ],
    },
    {
      id: 'leaving',
      text: 'Запишите причину в комментарий и закройте сделку как проигранную.',
      formId: 'comment.template',
      action: 'comment',
      next: [],
    },
    {
      id: 'received',
      text: 'Напишите партнёру, что деньги пришли.',
      scriptId: 'payment.received',
      next: [{ to: 'close' }],
    },
    {
      id: 'close',
      text: 'Закройте сделку «Должен оплатить продление» как успешную и проверьте новую дату окончания договора.',
      next: [],
    },
  ],
};

export const guides: Guide[] = [intake, extraPaid, renewal];
