/** Names of invented people, a good part of them in no list of the product's. */
export interface Pool {
  country: 'RU' | 'BG' | 'HU';
  male: string[];
  female: string[];
  /** The male form where there are two. */
  family: string[];
  fathers: string[];
  short: Record<string, string[]>;
  domains: string[];
}

const list = (text: string) => text.trim().split(/\s+/);
const shorts = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': '))
      .map(([name = '', forms = '']) => [name, forms.split(' ')]),
  );

export const POOLS: Record<'RU' | 'BG' | 'HU', Pool> = {
  RU: {
    country: 'RU',
    male: list(`Александр Алексей Андрей Антон Артём Борис Вадим Валентин Василий Виктор Владимир Вячеслав Геннадий Георгий Дмитрий
      Евгений Егор Иван Игорь Илья Кирилл Константин Максим Михаил Никита Николай Олег Павел Пётр Роман Руслан Сергей Станислав Тимур
      Фёдор Юрий Ярослав Ратмир Велимир Гордей Савва Радий Эраст Всеволод`),
    female:
      list(`Александра Алина Анастасия Анна Валентина Валерия Варвара Вера Виктория Галина Дарья Евгения Екатерина Елена Елизавета
      Зинаида Инна Ирина Кристина Ксения Лариса Лидия Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина
      Светлана София Тамара Татьяна Юлия Яна Арина Забава Аглая Есения Пелагея Дарина Ульяна`),
    family:
      list(`Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов
      Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов
      Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов
      Щукин Щербаков Хохлов Цветков Чернышёв Шубин Жаров Юдин Яшин Ершов Крамской Островский Вишневский Шевченко Бондаренко Ткачук
      Мельник Коваль Гончар Черных Седых Долгих Хабибуллин Гайнутдинов Мкртчян Саакян Гогоберидзе Цой Ким Рабинович Абрамович
      Подъячев Крылов Грачёв Лыткин Мышкин Птицын Кошкин Зуев Рябов Тихонов Щеглов Журавлёв Голубев`),
    fathers:
      list(`Александр Алексей Андрей Антон Борис Вадим Виктор Владимир Евгений Иван Игорь Михаил Николай Олег Павел Пётр Роман Сергей
      Юрий`),
    short: shorts(`Александр: Саша Шура Саня
      Александра: Саша Сашенька
      Алексей: Лёша Алёша
      Анастасия: Настя
      Анна: Аня Анюта
      Валентина: Валя
      Валерия: Лера
      Варвара: Варя
      Василий: Вася
      Виктор: Витя
      Виктория: Вика
      Владимир: Володя Вова
      Вячеслав: Слава
      Галина: Галя
      Дарья: Даша
      Дмитрий: Дима Митя
      Евгений: Женя
      Евгения: Женя
      Екатерина: Катя
      Елена: Лена
      Елизавета: Лиза
      Иван: Ваня
      Ирина: Ира
      Константин: Костя
      Ксения: Ксюша
      Лариса: Лара
      Людмила: Люда
      Любовь: Люба
      Маргарита: Рита
      Мария: Маша Маруся
      Михаил: Миша
      Надежда: Надя
      Наталья: Наташа Наталия
      Николай: Коля
      Ольга: Оля
      Павел: Паша
      Пётр: Петя
      Роман: Рома
      Светлана: Света
      Сергей: Серёжа
      София: Соня Софья
      Станислав: Стас Слава
      Татьяна: Таня
      Фёдор: Федя
      Юлия: Юля
      Юрий: Юра
      Ульяна: Уля
      Есения: Еся
      Всеволод: Сева`),
    domains: list('mail.ru yandex.ru gmail.com bk.ru list.ru inbox.ru rambler.ru ya.ru icloud.com'),
  },
  BG: {
    country: 'BG',
    male: list(`Георги Иван Димитър Николай Петър Христо Александър Стефан Васил Йордан Тодор Красимир Пламен Атанас Стоян Емил Румен
      Ангел Борислав Валентин Асен Калоян Мартин Огнян Цветан Лъчезар Боян Живко Добромир Велизар Крум Ивайло`),
    female:
      list(`Мария Иванка Елена Йорданка Пенка Анна Радка Десислава Виолета Петя Емилия Стоянка Росица Галина Даниела Маргарита Силвия
      Теодора Цветелина Красимира Надежда Ивелина Снежана Гергана Румяна Ралица Яна Боряна Велислава Калина Магдалена Божана`),
    family:
      list(`Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Атанасов Ангелов Йорданов Стефанов
      Маринов Костов Попов Колев Михайлов Димов Станчев Стойчев Щерев Цонев Христозов Жеков Йовчев Юруков Гълъбов Въжаров Ботев Вазов
      Караславов Чолаков Хаджиев Бакърджиев Черноземски Преславски Каменарски Добрев Кирчев Тонев`),
    fathers: list(
      'Георгиев Иванов Димитров Николаев Петров Христов Александров Стефанов Василев Йорданов Тодоров Красимиров Пламенов',
    ),
    short: shorts(`Георги: Гошо Жоро
      Иван: Ванко
      Димитър: Митко Димо
      Николай: Ники
      Петър: Пешо
      Александър: Сашо Алекс
      Христо: Ицо
      Стефан: Стефчо
      Красимир: Краси
      Борислав: Боби
      Десислава: Деси
      Цветелина: Цвети
      Мария: Мими
      Елена: Ели Ленка
      Маргарита: Марго
      Теодора: Теди
      Емилия: Еми
      Даниела: Дани
      Румяна: Руми
      Ивелина: Ива`),
    domains: list('abv.bg gmail.com mail.bg yahoo.com dir.bg icloud.com'),
  },
  HU: {
    country: 'HU',
    male: list(`László István József János Zoltán Sándor Ferenc Gábor Attila Péter Tamás György Miklós Mihály Balázs Krisztián András Dávid
      Dániel Máté Bence Csaba Imre Lajos Norbert Róbert Ákos Gergely Tibor Zsolt Levente Zsombor Örs Vajk Szilárd Nándor`),
    female:
      list(`Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Andrea Ildikó Erika Krisztina Mónika Edit Gabriella
      Szilvia Anikó Tímea Klára Zsófia Viktória Réka Boglárka Eszter Fruzsina Dóra Enikő Petra Csenge Luca Nóra Hajnalka Emőke Villő`),
    family:
      list(`Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon Rácz
      Fekete Szilágyi Török Fehér Balázs Gál Szűcs Kocsis Pintér Fodor Orsós Szalai Sipos Magyar Lukács Gulyás Bíró Király Katona László
      Jakab Bogdán Sándor Boros Fazekas Kelemen Somogyi Antal Vörös Szőke Győri Csizmadia Bodnár Hegedűs Dudás Bálint Zsigmond Vörösmarty
      Péter Máté`),
    fathers: [],
    short: shorts(`László: Laci
      István: Pista
      József: Józsi
      János: Jani
      Zoltán: Zoli
      Sándor: Sanyi
      Ferenc: Feri
      Gábor: Gabi
      Attila: Ati
      Péter: Peti
      Tamás: Tomi
      György: Gyuri
      Mihály: Misi
      András: Bandi Andris
      Krisztián: Kriszti
      Mária: Mari Marika
      Erzsébet: Erzsi Zsóka
      Katalin: Kati Kata
      Éva: Évi
      Zsuzsanna: Zsuzsa Zsuzsi
      Judit: Jutka
      Ágnes: Ági
      Andrea: Andi
      Ildikó: Ildi
      Krisztina: Kriszti
      Mónika: Móni
      Gabriella: Gabi
      Viktória: Viki
      Zsófia: Zsófi
      Boglárka: Bogi
      Eszter: Eszti
      Enikő: Eni
      Anikó: Ani`),
    domains: list('gmail.com freemail.hu citromail.hu hotmail.com icloud.com indamail.hu'),
  },
};
