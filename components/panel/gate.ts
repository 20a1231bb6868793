/**
 * The handshake from the panel's side. A page may embed panel.html itself, so nothing is shown before the background
 * knows our token and the content script that made it handed over a port.
 */
import type { Calls } from '@/components/data/calls';

/** What the gate needs of a window, so that a test can hand in a small one. */
export type GateWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

export interface Passed {
  port: MessagePort;
  /** Opened by the manager's own wish, who goes on typing here. */
  focus: boolean;
}

/** Resolves to null where the token is not ours; stays pending while no port comes. */
export async function passGate(window: GateWindow, send: Calls['send']): Promise<Passed | null> {
  const token = window.location.hash.slice(1);
  window.history.replaceState(null, '', window.location.pathname);
  if (!token) return null;
  const waiting = new AbortController();
  // Listening starts before the background is asked: the port comes with the frame's load event.
  const port = portFor(window, token, waiting.signal);
  const { ok } = await send('panel.hello', { token }).catch(() => ({ ok: false }));
  if (ok) return port;
  waiting.abort();
  return null;
}

function portFor(window: GateWindow, token: string, signal: AbortSignal): Promise<Passed> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (!port || !isOffer(event.data, token)) return;
      window.removeEventListener('message', hear);
      resolve({ port, focus: 'focus' in event.data && event.data.focus === true });
    };
    window.addEventListener('message', hear, { signal });
  });
}

function isOffer(data: unknown, token: string): data is object {
  if (typeof data !== 'object' || data === null) return false;
  return 'cuebook' in data && data.cuebook === 'port' && 'token' in data && data.token === token;
}
