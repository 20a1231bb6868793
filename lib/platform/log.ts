/** The console, with the room that speaks. Never give it what a client wrote or is called: names of calls and fields only. */
export function log(room: string, what: string, detail?: unknown): void {
  console.warn(`[cuebook ${room}] ${what}`, ...(detail === undefined ? [] : [detail]));
}
