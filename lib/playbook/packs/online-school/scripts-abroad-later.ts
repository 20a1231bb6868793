/** What a manager writes when the client pays from abroad or pays later: the lines that the payment guides lead to. */
import type { Script } from '@/lib/model/playbook';

const NEXT_DAY = { hours: 24, reason: 'Спросить, получилось ли оплатить' };

export const abroadAndLaterScripts: Script[] = [
  {
    id: 'payment.foreign-service',
    title: 'Карта другой страны: нужный сервис',
    situation: 'Клиент платит картой зарубежного банка.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Спасибо, что предупредили! Картой другой страны можно оплатить через {payment.foreignService}.

Откройте, пожалуйста, ссылку и выберите этот способ:
{order.paymentLink}`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Thanks for letting me know! Cards from other countries work with {payment.foreignService}.

Please open the link and choose it there:
{order.paymentLink}`,
      },
    ],
    triggers: [
      'у меня иностранная карта',
      'карта не российская',
      'я из казахстана как оплатить',
      'живу за границей',
      'зарубежная карта',
    ],
    followUp: NEXT_DAY,
  },
  {
    id: 'payment.foreign-choice',
    title: 'Карта не прошла: кошелёк или PayPal',
    situation: 'Сервис для зарубежных карт не сработал.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Жаль, что не получилось. Есть ещё два способа: электронный кошелёк и PayPal.

Что Вам удобнее? Пришлю данные для оплаты.`,
    triggers: ['иностранная карта не проходит', 'не принимает мою карту', 'карту отклонило', 'а paypal есть'],
  },
  {
    id: 'payment.e-wallet',
    title: 'Оплата на электронный кошелёк',
    situation: 'Клиент из другой страны выбрал электронный кошелёк.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Вот данные кошелька:
{payment.eWallet}[[
Сумма: {order.amount}]]

Как оплатите, пришлите, пожалуйста, скриншот чека, и я открою Вам доступ.`,
    triggers: ['оплачу с кошелька', 'электронный кошелек', 'номер кошелька', 'на кошелек можно'],
    followUp: NEXT_DAY,
  },
  {
    id: 'payment.paypal',
    title: 'Оплата через PayPal',
    situation: 'Клиент из другой страны выбрал PayPal.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Вот данные для оплаты через PayPal:
{payment.paypal}[[
Сумма: {order.amount}]]

Такие платежи мы отмечаем вручную. Как оплатите, пришлите, пожалуйста, скриншот чека, и я открою Вам доступ.`,
    variants: [
      {
        label: 'English',
        locale: 'en',
        text: `Here are our PayPal details:
{payment.paypal}[[
Amount: {order.amount}]]

We match these payments by hand, so please send me a screenshot of the receipt and I’ll open your access.`,
      },
    ],
    triggers: ['можно через paypal', 'пейпал', 'пэйпал есть', 'оплачу пайпал'],
    followUp: NEXT_DAY,
  },
  {
    id: 'payment.foreign-transfer',
    title: 'Международный перевод на карту',
    situation: 'Другие способы из-за границы не сработали.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Тогда можно сделать обычный перевод на карту:
{payment.cardNumber}
Получатель: {payment.cardHolder}[[
Сумма: {order.amount}]]

За международный перевод банк может взять комиссию, лучше узнать о ней заранее. Сообщение к переводу не добавляйте, а чек, пожалуйста, пришлите мне: по нему открою доступ.`,
    triggers: ['перевести из-за границы', 'международный перевод', 'swift перевод', 'переведу с иностранной карты'],
    followUp: NEXT_DAY,
  },
  {
    id: 'payment.keep-price',
    title: 'Сохранить цену',
    situation: 'Сейчас денег не хватает, или клиент хочет заплатить позже.',
    stages: ['оплата'],
    channels: ['chat', 'call'],
    text: `Понимаю Вас. Могу сохранить за Вами эту цену[[, {order.amount}]], чтобы Вы спокойно оплатили позже.

Когда Вам было бы удобно?`,
    variants: [
      {
        label: 'На «ты»',
        tone: 'informal',
        text: `Понимаю. Могу сохранить эту цену за тобой[[, {order.amount}]], оплатишь спокойно попозже. Когда тебе удобно?`,
      },
    ],
    triggers: [
      'сейчас нет денег',
      'оплачу с зарплаты',
      'можно позже оплатить',
      'не хватает денег',
      'оплачу через неделю',
      'пока нет всей суммы',
    ],
  },
  {
    id: 'payment.pay-until',
    title: 'Договорились о сроке',
    situation: 'Клиент назвал день, когда заплатит.',
    stages: ['оплата'],
    channels: ['chat'],
    text: `Договорились, держу для Вас цену до {pay.until}.

Вот ссылка, пусть будет под рукой:
{order.paymentLink}

Ближе к сроку напомню о себе.`,
    triggers: [
      'оплачу в пятницу',
      'зарплата пятого числа',
      'давайте до понедельника',
      'смогу только на следующей неделе',
    ],
    followUp: { hours: 24, reason: 'Подошёл срок, до которого обещана цена: напомнить об оплате' },
  },
  {
    id: 'payment.until-came',
    title: 'Подошёл обещанный срок',
    situation: 'Наступил день, который назвал клиент, оплаты ещё нет.',
    stages: ['оплата'],
    channels: ['chat', 'call'],
    text: `Здравствуйте[[, {client.firstName}]]! Как договаривались, напоминаю об оплате[[ заказа «{order.product}»]]. Цена для Вас прежняя[[, {order.amount}]].

Вот ссылка:
{order.paymentLink}

Если планы поменялись, просто напишите.`,
    triggers: ['напомните мне про оплату', 'напишите мне в пятницу', 'напомните позже'],
    followUp: NEXT_DAY,
  },
];
