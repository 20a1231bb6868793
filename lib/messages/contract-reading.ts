/** The part of the contract in which a frame tells what its page shows. Types only, as in `contract.ts`. */
import type { ActKind, Facts, Mark, Page, RecordRow } from '@/lib/model/page';

type Call<In, Out> = { in: In; out: Out };

/** Content script (any frame) -> background. */
export interface ReadingCalls {
  /**
   * What this frame shows now, and which acts its page offers (left out: none). `rows`: those that are new or say
   * something else than when they were told; `rowIds`: all of them, in the page's order, left out where `rows` are all.
   * `at`: since when it shows that; told again later, it is no newer. Left out: now.
   */
  'frame.read': Call<
    { page: Page; facts: Facts; rows: RecordRow[]; rowIds?: string[]; acts?: ActKind[]; at?: string },
    Marks
  >;
  /**
   * Some of the rows of a long list, ahead of the `frame.read` that names them all: told in one message they would hold
   * the page up. The answer marks them by what is known so far.
   */
  'frame.rows': Call<{ page: Page; rows: RecordRow[]; at: string }, Pick<Marks, 'marks'>>;
}

/** For the rows of the page, and for the record that it shows. */
export interface Marks {
  marks: Mark[];
  own?: Mark;
}
