/** What the portal says by its language; anything that is not here stands in Russian. */
export type Lang = 'ru' | 'en';

const ENGLISH: Record<string, string> = {
  Сделка: 'Deal',
  Лид: 'Lead',
  Элемент: 'Item',
  Контакт: 'Contact',
  Контакты: 'Contacts',
  Компания: 'Company',
  Стадия: 'Stage',
  Статус: 'Status',
  Дела: 'Activities',
  Клиент: 'Client',
  Сумма: 'Amount',
  'Сумма и валюта': 'Amount and currency',
  Ответственный: 'Responsible person',
  Создана: 'Created on',
  Телефон: 'Phone',
  'E-mail': 'E-mail',
  Название: 'Name',
  Имя: 'First name',
  Фамилия: 'Last name',
  'О сделке': 'About deal',
  'О контакте': 'About contact',
  'О компании': 'About company',
  'О лиде': 'About lead',
  'Об элементе': 'About item',
  Дополнительно: 'More',
  'поле не заполнено': 'field is empty',
  Дело: 'Activity',
  Комментарий: 'Comment',
  Письмо: 'E-mail',
  Сохранить: 'Save',
  Отправить: 'Send',
  Отмена: 'Cancel',
  'Что нужно сделать': 'What needs to be done',
  'Оставьте комментарий': 'Leave a comment',
  'Введите текст сообщения': 'Enter message text',
  'завтра, 12:00': 'tomorrow, 12:00 pm',
};

export function say(lang: Lang, russian: string): string {
  return lang === 'en' ? (ENGLISH[russian] ?? russian) : russian;
}
