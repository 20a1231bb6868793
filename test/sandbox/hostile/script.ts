/** What hostile pages do; runs in the page. */

/** Notes here and at the server every message that is not its own, and errors that are none of its doing. */
export function listen(): void {
  const heard: string[] = [];
  const note = (line: string) => {
    heard.push(line);
    fetch('/__heard', { method: 'POST', body: new URLSearchParams({ line }) });
  };
  addEventListener('message', (event) => {
    if (event.data?.forged) return;
    note(JSON.stringify({ origin: event.origin, data: event.data, ports: event.ports.length }));
  });
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    // The card's own markup has style attributes.
    if (effectiveDirective !== 'style-src-attr') note(`${effectiveDirective} ${blockedURI}`);
  });
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
  // What stands in the window before anybody else came.
  Object.assign(window, { __heard: heard, __globals: null });
  Object.assign(window, { __globals: Object.getOwnPropertyNames(window) });
}

/** Throws forged messages, with a port each, at every frame it can name, and at itself. */
export function throwMessages(): void {
  const forged = [
    { forged: true, type: 'panel-hello', token: '0'.repeat(32) },
    { forged: true, call: 'insert', input: { text: 'forged' } },
    { forged: true, topic: 'act', kind: 'mark-surplus' },
  ];
  setInterval(() => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
    for (const target of [window, ...frames]) {
      for (const message of forged) target?.postMessage(message, '*', [new MessageChannel().port2]);
    }
  }, 100);
}

/** What hangs in the document beside the page's own elements goes at once. */
export function removeForeign(): void {
  const own = new Set<Node>([...document.documentElement.children, ...document.body.children]);
  let removed = 0;
  const sweep = () => {
    for (const node of [...document.documentElement.children, ...document.body.children]) {
      if (own.has(node)) continue;
      node.remove();
      Object.assign(window, { __removed: ++removed });
    }
  };
  new MutationObserver(sweep).observe(document.documentElement, { childList: true, subtree: true });
}

/** Makes it invisible instead, so that a click meant for the page would fall on it. */
export function hideForeign(): void {
  const own = new Set<Node>([...document.documentElement.children, ...document.body.children]);
  setInterval(() => {
    for (const node of [...document.documentElement.children, ...document.body.children])
      if (!own.has(node) && node instanceof HTMLElement) node.style.setProperty('opacity', '0', 'important');
  }, 50);
}

/** Paints over everything and lets clicks through. */
export function coverAll(): void {
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.style.cssText =
    'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgba(255,255,255,.97)';
  document.documentElement.append(cover);
}

/** Embeds the panel and talks at it. */
export function embed(panel: string): void {
  const frame = document.createElement('iframe');
  frame.width = '400';
  frame.height = '700';
  frame.src = panel;
  document.body.append(frame);
}
