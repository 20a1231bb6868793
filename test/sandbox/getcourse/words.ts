/** Dates and money as GetCourse writes them, in the clock of the machine, as a school's managers see them. */

const NBSP = '\u00a0';
const DAYS = ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'];
const MONTHS = ['Янв', 'Фев', 'Мар', 'Апр', 'Мая', 'Июн', 'Июл', 'Авг', 'Сен', 'Окт', 'Ноя', 'Дек'];

/** «24 900 руб.», kopecks only where there are some; spaces do not break. */
export function roubles(amount: number): string {
  const [whole = '0', fraction] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${grouped}${fraction ? `,${fraction}` : ''}${NBSP}руб.`;
}

/** «3 минуты назад»; hours and days are as coarse as on the real list. */
export function ago(at: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
  if (minutes < 1) return 'только что';
  if (minutes < 60) return `${counted(minutes, 'минуту', 'минуты', 'минут')} назад`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${counted(hours, 'час', 'часа', 'часов')} назад`;
  return `${counted(Math.floor(hours / 24), 'день', 'дня', 'дней')} назад`;
}

/** «Пт 17 Апр 18:56», as on cards: no year. */
export function cardDate(at: string): string {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
  return `${DAYS[date.getDay()]} ${date.getDate()} ${MONTHS[date.getMonth()]} ${time}`;
}

function counted(n: number, one: string, few: string, many: string): string {
  const tens = n % 100;
  const units = n % 10;
  if (tens > 10 && tens < 20) return `${n} ${many}`;
  if (units === 1) return `${n} ${one}`;
  return `${n} ${units > 1 && units < 5 ? few : many}`;
}
