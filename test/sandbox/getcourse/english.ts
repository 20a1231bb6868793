/** The same pages with an English interface, as an international school has it. What people wrote stays as it is. */

const LABELS: Record<string, string> = {
  Новый: 'New',
  'В работе': 'In progress',
  'Не подтвержден': 'Not confirmed',
  'Ожидаем оплаты': 'Awaiting payment',
  'Частично оплачен': 'Partially paid',
  Завершен: 'Completed',
  'Ожидаем возврата': 'Awaiting refund',
  Отменен: 'Canceled',
  Ложный: 'False',
  Номер: 'Number',
  'Дата создания': 'Creation date',
  Пользователь: 'User',
  Название: 'Title',
  Статус: 'Status',
  Стоимость: 'Cost',
  Менеджер: 'Manager',
  'Создан:': 'Created:',
  'Изменен:': 'Changed:',
  'Статус:': 'Status:',
  'Менеджер:': 'Manager:',
  'Сумма заказа': 'Order amount',
  Имя: 'Name',
  'Эл. почта': 'Email',
  Телефон: 'Phone',
  Сохранить: 'Save',
  'Показать страницу заказа': 'Show order page',
  'Добавить платеж': 'Add payment',
  'Изменить статус': 'Change status',
  Получен: 'Received',
  Письма: 'Letters',
  Тема: 'Subject',
  Дата: 'Date',
  Доставлено: 'Delivered',
  Отклонено: 'Rejected',
  Ученики: 'Students',
  Продажи: 'Sales',
};
const NAMES: [RegExp, string[], string[]][] = [
  [
    />(Вс|Пн|Вт|Ср|Чт|Пт|Сб)(?= \d)/g,
    ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
    ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ],
  [
    /(?<=\d )(Янв|Фев|Мар|Апр|Мая|Июн|Июл|Авг|Сен|Окт|Ноя|Дек)(?= \d)/g,
    ['Янв', 'Фев', 'Мар', 'Апр', 'Мая', 'Июн', 'Июл', 'Авг', 'Сен', 'Окт', 'Ноя', 'Дек'],
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ],
];

export function inEnglish(markup: string): string {
  let english = markup
    .replace('<html lang="ru">', '<html lang="en">')
    .replace('window.language = "ru"', 'window.language = "en"')
    .replace(/>([^<>]+)</g, (_, text: string) => `>${LABELS[text] ?? text}<`)
    .replace(/(\d+) (?:минуту|минуты|минут) назад/g, '$1 minutes ago')
    .replace(/(\d+) (?:час|часа|часов) назад/g, '$1 hours ago')
    .replace(/(\d+) (?:день|дня|дней) назад/g, '$1 days ago')
    .replaceAll('Заказ #', 'Order #')
    .replaceAll('&lt;Не выбран&gt;', '&lt;Not selected&gt;')
    .replaceAll('\u00a0руб.', '\u00a0RUB');
  for (const [pattern, from, to] of NAMES)
    english = english.replace(pattern, (whole, name: string) => whole.replace(name, to[from.indexOf(name)] ?? name));
  return english;
}
