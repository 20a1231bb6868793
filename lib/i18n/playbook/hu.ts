import type { PlaybookWords } from './type';

export const playbook: PlaybookWords = {
  valuesFrom: 'Honnan vannak az értékek',
  variants: 'Szövegváltozatok',
  mainVariant: 'Alap',
  pickDay: 'Nap kiválasztása',
};
