/** Requests that go to the office's tables as a row. */
import type { Form } from '@/lib/model/playbook';

export const forms: Form[] = [
  {
    id: 'training.request',
    title: 'Заявка за обучение',
    situation: 'Училището иска обучение: един ред за таблицата със заявките.',
    triggers: ['заявка за обучение', 'искат обучение', 'обучение на учители', 'дата за обучение', 'заявка обучене'],
    fields: [
      { name: 'school', label: 'Училище', kind: 'line', required: true, from: 'company.name' },
      { name: 'topic', label: 'Тема', kind: 'line', required: true },
      { name: 'credits', label: 'С квалификационни кредити', kind: 'yes-no', required: true },
      {
        name: 'format',
        label: 'Формат',
        kind: 'choice',
        required: true,
        options: ['В училището', 'В хотел', 'Онлайн'],
      },
      { name: 'people', label: 'Брой участници', kind: 'number', required: true, min: 1 },
      { name: 'date', label: 'Дата', kind: 'date', required: true },
      {
        name: 'secondDate',
        label: 'Втора дата',
        kind: 'date',
        required: false,
        hint: 'Само онлайн обучението може да се раздели в два дни.',
      },
      { name: 'travel', label: 'Осигуряваме пътуване', kind: 'yes-no', required: true },
      { name: 'person', label: 'Лице за контакт', kind: 'line', required: true, from: 'client.name' },
      { name: 'phone', label: 'Телефон', kind: 'phone', required: true, from: 'client.phone' },
      { name: 'note', label: 'Бележка', kind: 'text', required: false },
    ],
    rules: [
      {
        when: { field: 'format', is: ['В училището', 'В хотел'] },
        fields: ['secondDate'],
        need: 'none',
        message: 'В два дни се разделя само онлайн обучението: изтрийте втората дата или сменете формата.',
      },
    ],
    text: `Заявка за обучение
Училище: {form.school}
Тема: {form.topic}
Кредити: {form.credits}
Формат: {form.format}
Участници: {form.people}
Дата: {form.date}[[ и {form.secondDate}]]
Пътуване: {form.travel}
Контакт: {form.person}, {form.phone}[[
Бележка: {form.note}]]`,
    row: [
      ...['{form.school}', '{form.topic}', '{form.credits}', '{form.format}', '{form.people}', '{form.date}'],
      ...['[[{form.secondDate}]]', '{form.travel}', '{form.person}', '{form.phone}', '[[{form.note}]]'],
      '{manager.name}',
    ],
    scriptId: 'training.accepted',
    followUp: { hours: 48, reason: 'Да проверя дали обучението е потвърдено' },
  },
  {
    id: 'contract.request',
    title: 'Заявка за договор',
    situation: 'Обучението е потвърдено или няма да има: един ред за таблицата с договорите.',
    triggers: ['заявка за договор', 'нов договор', 'пускам договор', 'подновяване договор', 'заявка догвор'],
    fields: [
      { name: 'school', label: 'Училище', kind: 'line', required: true, from: 'company.name' },
      { name: 'eik', label: 'ЕИК', kind: 'eik', required: true },
      { name: 'head', label: 'Директор', kind: 'line', required: true, hint: 'Трите имена, както ще са в договора.' },
      { name: 'email', label: 'Имейл за документите', kind: 'email', required: true, from: 'client.email' },
      {
        name: 'kind',
        label: 'Вид',
        kind: 'choice',
        required: true,
        options: ['Нов', 'Подновяване', 'По-висок пакет'],
      },
      { name: 'package', label: 'Пакет', kind: 'line', required: true, hint: 'Стар пакет не се подписва отново.' },
      { name: 'pupils', label: 'Брой ученици', kind: 'number', required: true, min: 1 },
      { name: 'term', label: 'Срок', kind: 'choice', required: true, options: ['1 година', '2 години'] },
      { name: 'from', label: 'Начало', kind: 'date', required: true },
      { name: 'amount', label: 'Цена за целия срок', kind: 'money', required: true, from: 'order.amount', min: 0 },
      { name: 'instalments', label: 'Плащане', kind: 'choice', required: true, options: ['Наведнъж', 'На две вноски'] },
      {
        name: 'training',
        label: 'Обучение',
        kind: 'choice',
        required: true,
        options: ['Потвърдено', 'Без обучение'],
        hint: 'Ако още не е потвърдено, изчакайте: договорът се заявява след него.',
      },
      { name: 'trainingTopic', label: 'Тема на обучението', kind: 'line', required: false },
      { name: 'trainingDate', label: 'Дата на обучението', kind: 'date', required: false },
    ],
    rules: [
      {
        when: { field: 'training', is: ['Потвърдено'] },
        fields: ['trainingTopic', 'trainingDate'],
        need: 'all',
        message: 'Напишете темата и датата на потвърденото обучение.',
      },
      {
        when: { field: 'training', is: ['Без обучение'] },
        fields: ['trainingTopic', 'trainingDate'],
        need: 'none',
        message: 'Избрано е „Без обучение“: изтрийте темата и датата.',
      },
    ],
    text: `Заявка за договор
Училище: {form.school}, ЕИК {form.eik}
Директор: {form.head}
Имейл: {form.email}
Вид: {form.kind}
Пакет: {form.package}, ученици: {form.pupils}
Срок: {form.term}, начало: {form.from}
Цена: {form.amount}
Плащане: {form.instalments}
Обучение: {form.training}[[
Тема: {form.trainingTopic}]][[
Дата на обучението: {form.trainingDate}]]`,
    row: [
      ...['{form.school}', '{form.eik}', '{form.head}', '{form.email}', '{form.kind}', '{form.package}'],
      ...['{form.pupils}', '{form.term}', '{form.from}', '{form.amount}', '{form.instalments}', '{form.training}'],
      ...['[[{form.trainingTopic}]]', '[[{form.trainingDate}]]', '{manager.name}'],
    ],
    followUp: { hours: 24, reason: 'Да изпратя договора и фактурата на училището' },
  },
];
