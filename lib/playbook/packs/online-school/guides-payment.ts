/** Procedures around money that came or did not come; the words to send are the scripts they point at. */
import type { Guide } from '@/lib/model/playbook';

const successNotReceived: Guide = {
  id: 'payment.success-not-received',
  title: 'Клиент оплатил, а денег нет',
  situation: 'Клиент увидел, что оплата прошла, но в заказе её нет.',
  triggers: [
    'я оплатила а доступа нет',
    'оплата прошла успешно но курса нет',
    'деньги списались а заказ не оплачен',
    'оплатил но ничего не пришло',
    'деньги ушли',
    'аплатила курс не открылся',
  ],
  start: 'ask-debited',
  steps: [
    {
      id: 'ask-debited',
      text: 'Спросите, списались ли деньги с карты.',
      why: 'Надпись «Оплачено» ещё не значит, что банк отправил деньги.',
      scriptId: 'payment.ask-debited',
      next: [
        { label: 'Списались', to: 'ask-receipt' },
        { label: 'Не списались', to: 'repeat' },
      ],
    },
    {
      id: 'ask-receipt',
      text: 'Попросите скриншот чека.',
      why: 'По сумме, дате и времени платёж найдут быстрее.',
      scriptId: 'payment.ask-receipt',
      next: [{ to: 'pass-receipt' }],
    },
    {
      id: 'pass-receipt',
      text: 'Передайте чек ответственному за оплаты, скажите об этом клиенту и дождитесь ответа.',
      why: 'Доступ открывают только после подтверждения: скриншот можно подделать.',
      scriptId: 'payment.receipt-passed',
      remind: { hours: 4, reason: 'Узнать у ответственного за оплаты, пришли ли деньги' },
      next: [
        { label: 'Оплату подтвердили', to: 'enter-payment' },
        { label: 'Деньги не пришли', to: 'not-arrived' },
      ],
    },
    {
      id: 'not-arrived',
      text: 'Скажите клиенту, что платёж не дошёл, и попросите уточнить в банке.',
      scriptId: 'payment.not-arrived',
      next: [],
    },
    {
      id: 'enter-payment',
      text: 'Внесите платёж вручную: «Добавить платёж», тип, сумма, статус «Получен», «Сохранить».',
      why: 'Заказ станет «Завершён», и доступ откроется сам.',
      action: 'open-payment',
      next: [{ to: 'set-reminder' }],
    },
    {
      id: 'set-reminder',
      text: 'Поставьте напоминание на завтра: проверить, не пришла ли автоматическая оплата этого же продукта.',
      why: 'Застрявший платёж нередко доходит за сутки, и тогда оплат станет две.',
      remind: { hours: 24, reason: 'Найти вторую, автоматическую оплату этого же продукта и удалить ручную' },
      next: [{ to: 'send-instructions' }],
    },
    {
      id: 'send-instructions',
      text: 'Отправьте клиенту, как войти на курс.',
      scriptId: 'paid.instructions',
      next: [{ to: 'look-for-second' }],
    },
    {
      id: 'look-for-second',
      text: 'Через сутки откройте заказы клиента: пришла ли автоматическая оплата этого же продукта?',
      next: [
        { label: 'Пришла', to: 'delete-manual' },
        { label: 'Не пришла', to: 'keep-manual' },
      ],
    },
    {
      id: 'delete-manual',
      text: 'Удалите ручной платёж, автоматический оставьте. Убедитесь, что доступ на месте.',
      why: 'Иначе одна оплата посчитается дважды.',
      next: [],
    },
    {
      id: 'keep-manual',
      text: 'Оставьте ручной платёж: он и есть оплата этого заказа.',
      next: [],
    },
    {
      id: 'repeat',
      text: 'Извинитесь и попросите оплатить ещё раз, отправьте ссылку.',
      action: 'copy-payment-link',
      scriptId: 'payment.repeat',
      next: [
        { label: 'Теперь прошло', to: 'instructions-after-repeat' },
        { label: 'Снова не проходит', to: 'other-way' },
      ],
    },
    {
      id: 'instructions-after-repeat',
      text: 'Убедитесь, что заказ оплачен, и отправьте, как войти на курс.',
      scriptId: 'paid.instructions',
      next: [],
    },
    {
      id: 'other-way',
      text: 'Предложите перевод на карту. Когда придёт чек, внесите платёж вручную.',
      scriptId: 'payment.card-transfer',
      next: [],
    },
  ],
};

const manualPayment: Guide = {
  id: 'payment.manual',
  title: 'Внести платёж вручную',
  situation: 'Деньги пришли переводом, через PayPal или кошелёк, а в заказе оплаты нет.',
  triggers: [
    'внести платёж вручную',
    'добавить платёж',
    'ручной платёж',
    'открыть доступ вручную',
    'пришёл чек о переводе',
  ],
  start: 'check-order',
  steps: [
    {
      id: 'check-order',
      text: 'Проверьте заказ: тот ли клиент, продукт и сумма, кто менеджер, какой статус.',
      why: 'Платёж в чужом заказе откроет доступ не тому человеку.',
      checks: ['Клиент тот самый', 'Продукт и сумма совпадают с чеком', 'Менеджер указан, статус «В работе»'],
      next: [
        { label: 'Всё верно', to: 'add-payment' },
        { label: 'Менеджер или статус не те', to: 'correct-order' },
      ],
    },
    {
      id: 'correct-order',
      text: 'Поставьте себя менеджером и статус «В работе», сохраните заказ.',
      action: 'take',
      next: [{ to: 'add-payment' }],
    },
    { id: 'add-payment', text: 'Нажмите «Добавить платёж».', action: 'open-payment', next: [{ to: 'choose-type' }] },
    {
      id: 'choose-type',
      text: 'Выберите тип платежа. Для перевода с карты на карту это «Банковская карта».',
      next: [{ to: 'set-received' }],
    },
    {
      id: 'set-received',
      text: 'Проверьте сумму и поставьте статус «Получен».',
      why: 'С другим статусом заказ останется неоплаченным.',
      next: [{ to: 'save' }],
    },
    { id: 'save', text: 'Сохраните заказ.', next: [{ to: 'check-finished' }] },
    {
      id: 'check-finished',
      text: 'Убедитесь, что заказ стал «Завершён», и отправьте клиенту, как войти на курс.',
      scriptId: 'paid.instructions',
      next: [],
    },
  ],
};

export const paymentGuides: Guide[] = [successNotReceived, manualPayment];
