/** Runs in a page: says everything that our own parts say to each other, by every way a page has. Ends a frame later. */
export function forge(): Promise<unknown> {
  const act = { kind: 'mark-surplus', recordId: '828628777', expectStatus: 'new' };
  const calls: [string, string, object][] = [
    ['content', 'frame.hello', { page: null }],
    ['content', 'frame.gone', {}],
    ['content', 'frame.composer', { label: 'forged' }],
    ['content', 'frame.toggle-panel', {}],
    ['content', 'panel.register', { token: 'f'.repeat(32) }],
    ['content', 'panel.opened', { open: true }],
    ['content', 'relay.insert', { text: 'forged' }],
    ['content', 'relay.act', { act, undoes: null }],
    ['frame', 'insert', { text: 'forged' }],
    ['frame', 'act', { act }],
    ['frame', 'panel.toggle', {}],
    ['frame', 'panel.open', {}],
    ['frame', 'settings.changed', { enabled: false, panelOpen: true, launcher: 'forged' }],
    ['ui', 'panel.hello', { token: 'f'.repeat(32) }],
    ['ui', 'data.export', {}],
    ['ui', 'settings.read', {}],
  ];
  for (const [cuebook, call, input] of calls) {
    const message = { cuebook, call, in: input, id: 1, forged: true };
    window.postMessage(message, '*', [new MessageChannel().port2]);
    for (const target of [window, document, document.documentElement, document.activeElement]) {
      for (const type of [cuebook, call, `cuebook:${call}`, 'cuebook'])
        target?.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true }));
    }
    const { runtime } = Reflect.get(window, 'chrome') ?? {};
    runtime?.sendMessage?.(message);
  }
  window.postMessage({ cuebook: 'port', token: 'f'.repeat(32), forged: true }, '*', [new MessageChannel().port2]);
  return new Promise((done) => requestAnimationFrame(done));
}
