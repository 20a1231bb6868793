/** Which of its forms a page takes: `?lang=en&markup=new&todo=2023&cards=300&hostile=removes,clobbers`. */
import type { Lang } from './words.ts';

export interface Switches {
  lang: Lang;
  /** The kanban's markup of 2023, or the newest. */
  markup: '2023' | 'new';
  /** The todo editor of 2023, or the next one. */
  todo: '2023' | 'v2';
  /** More deals than the seed has: as many cards in the first column. */
  cards: number;
  /** Takes foreign nodes out of the page. */
  removes: boolean;
  /** A form around everything has fields named like DOM methods. */
  clobbers: boolean;
}

export const PLAIN: Switches = {
  lang: 'ru',
  markup: '2023',
  todo: 'v2',
  cards: 0,
  removes: false,
  clobbers: false,
};

export function switchesOf(query: URLSearchParams): Switches {
  const hostile = (query.get('hostile') ?? '').split(',');
  return {
    lang: query.get('lang') === 'en' ? 'en' : 'ru',
    markup: query.get('markup') === 'new' ? 'new' : '2023',
    todo: query.get('todo') === '2023' ? '2023' : 'v2',
    cards: Math.min(Number(query.get('cards') ?? 0), 2000),
    removes: hostile.includes('removes'),
    clobbers: hostile.includes('clobbers'),
  };
}
