import type { PlaybookWords } from './type';

export const playbook: PlaybookWords = {
  valuesFrom: 'Откъде са стойностите',
  variants: 'Варианти на текста',
  mainVariant: 'Основен',
  pickDay: 'Избор на ден',
};
