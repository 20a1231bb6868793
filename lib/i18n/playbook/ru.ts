import type { PlaybookWords } from './type';

export const playbook: PlaybookWords = {
  valuesFrom: 'Откуда значения',
  variants: 'Варианты текста',
  mainVariant: 'Основной',
  pickDay: 'Выбрать день',
};
