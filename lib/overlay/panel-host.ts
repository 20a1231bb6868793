/**
 * The launcher and the panel's frame in the page: one host element without id, class or attribute, with a closed
 * shadow root. The panel itself is an extension page; this file mounts it, hands it a port and takes it away.
 */
import type { In, Out, Reply } from '@/lib/messages/contract';
import type { PanelPlace, PortCalls } from '@/lib/messages/contract-port';
import { runtime } from '@/lib/platform/page-runtime';
import { makeRoom } from './room';
import { HOST_MARK } from './takeover';

export interface PanelHost {
  readonly element: HTMLElement;
  readonly open: boolean;
  showLauncher(title: string): void;
  /** Opens or closes; `focus`: put the caret into the panel's search. */
  show(open: boolean, focus: boolean): void;
  /** The background knows the panel's token no more: loads an open panel under a new one, a closed one when it opens. */
  renew(): void;
  /** The panel stands in its frame. */
  ready(): void;
}

export interface PanelHostOptions {
  document: Document;
  signal: AbortSignal;
  /** Resolves when the background knows the token; the panel closes again where it rejects. */
  register(token: string): Promise<PanelPlace>;
  onToggle(open: boolean): void;
  answer<K extends keyof PortCalls>(call: K, input: In<PortCalls, K>): Promise<Out<PortCalls, K>>;
}

/** A page that takes our host away this often wants it gone, until the manager asks for it again. */
const MAX_MOUNTS = 6;

/** A panel that is not drawn by then was refused by the page, in milliseconds: one with COEP takes no page of ours. */
const DRAWN_MS = 4000;

/** Of the open panel, in CSS pixels. */
const WIDTH = 384;

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 0 0 auto !important; z-index: 2147483647 !important;
  width: 0 !important; display: block !important; color-scheme: light dark; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: Canvas;
  box-shadow: -1px 0 0 #0002, -8px 0 24px #0002; }
iframe[hidden], button[hidden], p { display: none; }
p { position: absolute; inset: 0; box-sizing: border-box; margin: 0; padding: 24px; background: Canvas;
  color: CanvasText; font: 15px/1.5 system-ui, sans-serif; }
button { all: unset; box-sizing: border-box; position: absolute; right: 0; top: 38vh; width: 30px; height: 44px;
  cursor: pointer; border-radius: 10px 0 0 10px; background: #0f766e; box-shadow: -1px 1px 6px #0004;
  display: grid; place-items: center; opacity: .92; }
button:hover { opacity: 1; width: 34px; }
button:focus-visible { outline: 2px solid #5eead4; outline-offset: 2px; }
svg { width: 18px; height: 18px; fill: none; stroke: #fff; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }`;

const ICON = 'M4 5h16v10h-9l-4 4v-4H4zM8 9h8M8 12h5';

export function createPanelHost(options: PanelHostOptions): PanelHost {
  const { document, signal } = options;
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  // Inside the shadow tree `!important` beats every rule of the page; constructed sheets pass any style-src.
  const base = sheetOf(STYLE);
  const opened = sheetOf(`:host { width: min(${WIDTH}px, 100vw) !important; } p:not([hidden]) { display: block; }`);
  root.adoptedStyleSheets = [base];
  const launcher = drawLauncher(document);
  root.append(launcher);

  const refused = document.createElement('p');
  refused.hidden = true;
  refused.setAttribute('role', 'status');
  root.append(refused);

  const mount = stayMounted(document, element, signal);

  let frame: HTMLIFrameElement | null = null;
  let open = false;
  let waiting = 0;
  const refuse = (isRefused: boolean) => {
    clearTimeout(waiting);
    refused.hidden = !isRefused;
  };

  const load = (focus: boolean) => {
    let wanted = focus;
    refuse(false);
    const { frame: made, place } = drawFrame(document, options, () => {
      // Once only: a frame that the page took out and in again does not take the caret from where it is now.
      const now = wanted && open;
      wanted = false;
      return now;
    });
    frame = made;
    place.then(
      ({ refused: words }) => {
        if (frame !== made) return;
        root.insertBefore(made, refused);
        refused.textContent = words;
        waiting = window.setTimeout(refuse, DRAWN_MS, true);
      },
      () => {
        if (frame !== made) return;
        frame = null;
        show(false, false);
      },
    );
  };
  const show = (next: boolean, focus: boolean) => {
    if (next) mount();
    if (next === open) return;
    open = next;
    if (open && !frame) load(focus);
    if (frame) frame.hidden = !open;
    launcher.hidden = open || !launcher.title;
    root.adoptedStyleSheets = open ? [base, opened] : [base];
    makeRoom(document, open ? WIDTH : 0);
    if (open && focus && frame) focusFrame(frame);
    options.onToggle(open);
  };

  launcher.addEventListener('click', (event) => event.isTrusted && show(true, true), { signal });
  signal.addEventListener('abort', () => {
    element.remove();
    makeRoom(document, 0);
  });

  return {
    element,
    get open() {
      return open && element.isConnected;
    },
    showLauncher(title) {
      launcher.title = title;
      launcher.setAttribute('aria-label', title);
      launcher.hidden = open || !title;
    },
    show,
    ready: () => refuse(false),
    renew() {
      frame?.remove();
      frame = null;
      if (open) load(false);
    },
  };
}

/** Firefox does not focus a frame that was hidden a moment ago; in the next frame it does. */
function focusFrame(frame: HTMLIFrameElement): void {
  frame.focus();
  requestAnimationFrame(() => !frame.hidden && frame.focus());
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function drawLauncher(document: Document): HTMLButtonElement {
  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.hidden = true;
  launcher.setAttribute(HOST_MARK, '');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICON);
  svg.append(path);
  launcher.append(svg);
  return launcher;
}

interface PanelFrame {
  frame: HTMLIFrameElement;
  /** Resolves when the frame may be mounted; rejects where the background cannot be reached. */
  place: Promise<PanelPlace>;
}

/** The handshake: token -> background -> the frame's address; then a port, for the frame that shows the token. */
function drawFrame(document: Document, options: PanelHostOptions, takesFocus: () => boolean): PanelFrame {
  const frame = document.createElement('iframe');
  const token = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  frame.allow = 'clipboard-write';
  frame.title = 'Cuebook';
  let port: MessagePort | null = null;
  frame.addEventListener(
    'load',
    () => {
      // The page took the host out and in again: the panel is loaded anew, and the one before is gone.
      port?.close();
      const { port1, port2 } = new MessageChannel();
      port = port1;
      port1.onmessage = (event) => void answerPort(port1, event.data, options);
      const focus = takesFocus();
      if (focus) frame.focus();
      // Chromium may lose that focus while the frame moves into its own process: the panel takes it as well.
      frame.contentWindow?.postMessage({ cuebook: 'port', token, focus }, new URL(runtime.getURL('')).origin, [port2]);
    },
    { signal: options.signal },
  );
  const place = options.register(token).then((given) => {
    // Chromium's address of a page under a dynamic URL is not the one it runs at; messages go to the latter.
    frame.src = `${runtime.getURL(given.page)}#${token}`;
    return given;
  });
  return { frame, place };
}

async function answerPort(port: MessagePort, data: unknown, options: PanelHostOptions): Promise<void> {
  const { id, call, in: input } = data as { id: number; call: keyof PortCalls; in: never };
  let reply: Reply<unknown>;
  try {
    reply = { ok: await options.answer(call, input) };
  } catch (error) {
    reply = { error: String(error) };
  }
  port.postMessage({ id, ...reply });
}

/**
 * Pages that rebuild their document drop what they do not know; a few times we come back. Returns what mounts at the
 * manager's own wish, with as many chances as at first.
 */
function stayMounted(document: Document, element: HTMLElement, signal: AbortSignal): () => void {
  let left = 0;
  const mount = () => {
    // Without an id we have outlived our extension, and it is the next session that took us away.
    if (element.isConnected || signal.aborted || left === 0 || !runtime?.id) return;
    left -= 1;
    document.documentElement.append(element);
    // The root itself may be another one now.
    observer.observe(document.documentElement, { childList: true });
  };
  const observer = new MutationObserver(mount);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const ask = () => {
    left = MAX_MOUNTS;
    mount();
  };
  ask();
  return ask;
}
