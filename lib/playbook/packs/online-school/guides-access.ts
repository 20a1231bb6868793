/** Procedures around an account: a lost welcome letter, a client who has no account yet. */
import type { Guide } from '@/lib/model/playbook';

const noAccessMail: Guide = {
  id: 'tech.no-access-mail',
  title: 'Оплачено, а письма нет',
  situation: 'Клиент оплатил, но письмо с доступом не пришло.',
  triggers: [
    'не пришло письмо',
    'оплатила а письма нет',
    'нет доступа на почте',
    'не приходит письмо с паролем',
    'где мой доступ',
    'песьмо не пришло',
  ],
  start: 'ask-contacts',
  steps: [
    {
      id: 'ask-contacts',
      text: 'Попросите почту и телефон.',
      scriptId: 'ask.contacts',
      next: [{ to: 'find-user' }],
    },
    {
      id: 'find-user',
      text: 'Найдите клиента по телефону, без первой восьмёрки. Сравните почту в карточке с той, что он прислал.',
      why: 'Номер мог сохраниться и с восьмёркой, и с кодом страны: без первой цифры он найдётся в любом случае.',
      next: [
        { label: 'Почта другая', to: 'correct-email' },
        { label: 'Почта та же', to: 'letter-status' },
      ],
    },
    {
      id: 'correct-email',
      text: 'Исправьте почту в карточке, отправьте приветственное письмо ещё раз и скажите клиенту.',
      scriptId: 'access.email-corrected',
      next: [],
    },
    {
      id: 'letter-status',
      text: 'Посмотрите в карточке клиента статус письма.',
      next: [
        { label: 'Доставлено', to: 'check-folders' },
        { label: 'Ожидает или не доставлено', to: 'check-spelling' },
      ],
    },
    {
      id: 'check-folders',
      text: 'Попросите заглянуть в папки «Спам», «Соцсети» и «Промоакции».',
      scriptId: 'access.check-folders',
      next: [
        { label: 'Письмо нашлось', to: 'found' },
        { label: 'Письма нет', to: 'reset-password' },
      ],
    },
    { id: 'found', text: 'Убедитесь, что клиент вошёл на курс.', next: [] },
    {
      id: 'reset-password',
      text: 'Сбросьте пароль, предупредите клиента и скопируйте текст письма в чат.',
      why: 'Так клиент войдёт сразу и не будет ждать почту.',
      scriptId: 'access.letter-in-chat',
      next: [],
    },
    {
      id: 'check-spelling',
      text: 'Проверьте адрес ещё раз: пробелы, подчёркивания, домен. Исправьте, если нужно, и отправьте письмо снова.',
      why: 'Чаще всего виноват лишний пробел или опечатка в домене.',
      scriptId: 'access.letter-resent',
      next: [
        { label: 'Письмо дошло', to: 'found' },
        { label: 'Снова не дошло', to: 'other-email' },
      ],
    },
    {
      id: 'other-email',
      text: 'Попросите другой адрес.',
      scriptId: 'access.ask-other-email',
      next: [{ label: 'Прислал(а) адрес', to: 'resend-to-other' }],
    },
    {
      id: 'resend-to-other',
      text: 'Поменяйте почту в карточке и отправьте письмо на новый адрес.',
      scriptId: 'access.letter-resent',
      next: [],
    },
  ],
};

const createAndLink: Guide = {
  id: 'user.create-and-link',
  title: 'Создать клиента и взять ссылку',
  situation: 'У клиента ещё нет аккаунта, а ему нужна ссылка для оплаты.',
  triggers: [
    'создать пользователя',
    'завести клиента',
    'нет аккаунта',
    'зарегистрируйте меня',
    'создать заказ вручную',
    'взять ссылку на оплату',
  ],
  start: 'have-contacts',
  steps: [
    {
      id: 'have-contacts',
      text: 'Проверьте, что есть имя, почта и телефон.',
      checks: ['Имя', 'Почта без пробелов и опечаток', 'Телефон с кодом страны'],
      next: [
        { label: 'Всё есть', to: 'create-user' },
        { label: 'Чего-то не хватает', to: 'ask-contacts' },
      ],
    },
    {
      id: 'ask-contacts',
      text: 'Попросите имя, почту и телефон.',
      scriptId: 'lead.register',
      next: [{ to: 'create-user' }],
    },
    {
      id: 'create-user',
      text: 'Создайте пользователя: имя, почта, телефон.',
      why: 'Сначала поищите по почте и телефону, чтобы не завести второго.',
      next: [{ to: 'choose-product' }],
    },
    { id: 'choose-product', text: 'Создайте заказ и выберите продукт.', next: [{ to: 'take-order' }] },
    {
      id: 'take-order',
      text: 'Поставьте себя менеджером и статус «В работе».',
      why: 'Так коллеги видят, что клиентом уже занимаются.',
      action: 'take',
      next: [{ to: 'save' }],
    },
    { id: 'save', text: 'Сохраните заказ.', next: [{ to: 'show-page' }] },
    { id: 'show-page', text: 'Нажмите «Показать страницу заказа».', next: [{ to: 'copy-link' }] },
    {
      id: 'copy-link',
      text: 'Скопируйте ссылку и отправьте клиенту.',
      action: 'copy-payment-link',
      scriptId: 'lead.registered',
      next: [],
    },
  ],
};

export const accessGuides: Guide[] = [noAccessMail, createAndLink];
