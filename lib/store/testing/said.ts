import { eachPair } from '../pairs';
import type { PageRow } from '../search-pages';

/** What the pages say, in their order: each word with the number of a client and of the record that has it. */
export function saidBy(pages: readonly PageRow[]): [word: string, owner: number, record: number][] {
  return pages.flatMap(({ words, pairs }) => {
    const names = words.split('\n');
    const said: [string, number, number][] = [];
    eachPair(pairs, (group, owner, record) => said.push([names[group] ?? '', owner, record]));
    return said;
  });
}
