/**
 * Tells what stands in the composer once nobody has typed for a moment, so that the panel can hint at its wording. A key
 * costs a look at the clock: the text is read in the pause alone.
 */

export interface TypedOptions {
  signal: AbortSignal;
  /** The text of the composer last used; empty where there is none. */
  read(): string;
  /** Answers whether the panel has something to say of it. */
  tell(text: string): Promise<boolean>;
  /** Hears of calls that did not reach the background. */
  failed(error: unknown): void;
}

export interface TypedWatch {
  /** Something is being written. */
  wrote(): void;
  /** Another composer came into use: of what stands in it nothing was told yet. */
  anew(): void;
}

/** Nobody types, in milliseconds. */
const CALM = 700;
/** While something is said of a text, a page may empty its composer without a word: as often it is looked at, in milliseconds. */
const SHOWN = 1500;
/** Longer ones are no messages. */
const LONGEST = 4000;

export function watchTyped({ signal, read, tell, failed }: TypedOptions): TypedWatch {
  let timer = 0;
  let last = 0;
  let told = '';
  let isSaid = false;
  const wait = (ms: number) => {
    timer = signal.aborted ? 0 : window.setTimeout(() => look().catch(failed), ms);
  };
  const look = async () => {
    const left = last + CALM - performance.now();
    if (left > 0) return wait(left);
    timer = 0;
    const text = read();
    const said = text.length > LONGEST ? '' : text;
    if (said !== told) {
      told = said;
      isSaid = await tell(said);
    }
    if (isSaid && timer === 0) wait(SHOWN);
  };
  const wrote = () => {
    last = performance.now();
    if (timer === 0) wait(CALM);
  };
  return {
    wrote,
    anew() {
      told = '';
      wrote();
    },
  };
}
