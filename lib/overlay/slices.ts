/** Long work in pieces: the page answers its user in between. */

/** A piece takes no longer than half a frame of the screen, in milliseconds. */
const SLICE_MS = 8;

/** Resolves when `work` has been done for every item; before anything else happens where that is quickly done. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const item of items) {
    work(item);
    if (performance.now() < end) continue;
    await rest();
    end = performance.now() + SLICE_MS;
  }
}

/** By a message: timers are slowed down in tabs that are not in front. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
