/** Procedures for a client who pays from abroad, and for one who pays later. */
import type { Guide } from '@/lib/model/playbook';

const foreignCard: Guide = {
  id: 'payment.foreign-card',
  title: 'Оплата из другой страны',
  situation: 'У клиента карта зарубежного банка.',
  triggers: [
    'у меня карта другой страны',
    'я живу за границей как оплатить',
    'не российская карта',
    'оплата из казахстана',
    'зарубежная карта не проходит',
    'иностраная карта',
  ],
  start: 'foreign-service',
  steps: [
    {
      id: 'foreign-service',
      text: 'Предложите сервис, который принимает зарубежные карты.',
      why: 'Так доступ откроется сам, без ручной проверки.',
      scriptId: 'payment.foreign-service',
      next: [
        { label: 'Оплата прошла', to: 'paid' },
        { label: 'Не получилось', to: 'wallet-or-paypal' },
      ],
    },
    {
      id: 'paid',
      text: 'Проверьте, что заказ оплачен, и отправьте, как войти на курс.',
      scriptId: 'paid.instructions',
      next: [],
    },
    {
      id: 'wallet-or-paypal',
      text: 'Предложите электронный кошелёк или PayPal.',
      scriptId: 'payment.foreign-choice',
      next: [
        { label: 'Кошелёк', to: 'e-wallet' },
        { label: 'PayPal', to: 'paypal' },
        { label: 'Ничего не подходит', to: 'card-transfer' },
      ],
    },
    {
      id: 'e-wallet',
      text: 'Отправьте данные кошелька и попросите чек.',
      scriptId: 'payment.e-wallet',
      next: [
        { label: 'Прислал(а) чек', to: 'open-by-hand' },
        { label: 'Не получилось', to: 'card-transfer' },
      ],
    },
    {
      id: 'paypal',
      text: 'Отправьте данные PayPal и попросите чек.',
      why: 'Платежи PayPal сами в заказ не попадают.',
      scriptId: 'payment.paypal',
      next: [
        { label: 'Прислал(а) чек', to: 'open-by-hand' },
        { label: 'Не получилось', to: 'card-transfer' },
      ],
    },
    {
      id: 'card-transfer',
      text: 'Предложите перевод на карту и предупредите о возможной комиссии за международный перевод.',
      why: 'О комиссии лучше узнать до перевода, а не после.',
      scriptId: 'payment.foreign-transfer',
      next: [
        { label: 'Прислал(а) чек', to: 'open-by-hand' },
        { label: 'Не получилось', to: 'ask-colleagues' },
      ],
    },
    {
      id: 'open-by-hand',
      text: 'Сверьте чек с заказом и внесите платёж вручную, чтобы открылся доступ.',
      why: 'Такие платежи сами в заказ не попадают.',
      action: 'open-payment',
      checks: ['Сумма в чеке та же, что в заказе', 'Платёж внесён со статусом «Получен»', 'Заказ стал «Завершён»'],
      next: [{ to: 'instructions' }],
    },
    {
      id: 'instructions',
      text: 'Отправьте, как войти на курс.',
      scriptId: 'paid.instructions',
      next: [],
    },
    {
      id: 'ask-colleagues',
      text: 'Спросите у ответственного за оплаты, что ещё можно предложить, и скажите клиенту, когда вернётесь с ответом.',
      why: 'Человек уже попробовал всё: молчание он поймёт как отказ.',
      remind: { hours: 24, reason: 'Вернуться к клиенту с другим способом оплаты' },
      next: [],
    },
  ],
};

const later: Guide = {
  id: 'payment.later',
  title: 'Оплатит позже',
  situation: 'Сейчас у клиента не хватает денег, или он хочет заплатить потом.',
  triggers: [
    'оплачу позже',
    'сейчас нет денег',
    'после зарплаты',
    'можно потом оплатить',
    'не хватает денег',
    'аплачу на следующей неделе',
  ],
  start: 'keep-price',
  steps: [
    {
      id: 'keep-price',
      text: 'Предложите сохранить цену и спросите, когда удобно оплатить.',
      why: 'День, который клиент назвал сам, он обычно и держит.',
      scriptId: 'payment.keep-price',
      next: [
        { label: 'Назвал(а) день', to: 'confirm' },
        { label: 'Пока не знает', to: 'ask-later' },
      ],
    },
    {
      id: 'confirm',
      text: 'Подтвердите день, отправьте ссылку и поставьте напоминание на этот день.',
      scriptId: 'payment.pay-until',
      remind: { hours: 24, reason: 'Подошёл срок, до которого обещана цена: напомнить об оплате' },
      next: [{ to: 'remind-client' }],
    },
    {
      id: 'remind-client',
      text: 'В назначенный день посмотрите, оплачен ли заказ. Если нет, напомните клиенту.',
      scriptId: 'payment.until-came',
      next: [],
    },
    {
      id: 'ask-later',
      text: 'Не торопите. Поставьте напоминание и спросите о планах через несколько дней.',
      remind: { hours: 72, reason: 'Спросить, когда будет удобно оплатить' },
      next: [],
    },
  ],
};

export const abroadAndLaterGuides: Guide[] = [foreignCard, later];
