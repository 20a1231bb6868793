/** What the hostile pages got to hear. */
export interface HostileState {
  /** Every message event that reached a hostile page and was not its own, as JSON. */
  heard: string[];
}

/** What a hostile order card does; several at once are named in its address, `?hostile=messages,removes`. */
export const SWITCHES = ['messages', 'removes', 'hides', 'covers', 'clobbers', 'csp', 'isolated'] as const;
export type Switch = (typeof SWITCHES)[number];

export function switchesOf(text: string | null): Switch[] {
  const asked = (text ?? '').split(',');
  return SWITCHES.filter((name) => asked.includes(name));
}
