/** The side panel: cards open in frames over the page, and the address bar shows the card's. */

/** Links to cards open sliders, which stack; the address is replaced without any event. */
export function sidePanel(opens: string | null): void {
  const stack: { overlay: HTMLElement; former: string; url: string }[] = [];
  const close = () => {
    const slider = stack.pop();
    if (!slider) return;
    // A card of a client stays in the page, alive, to come up at once the next time; others go.
    slider.overlay.classList.remove('side-panel-overlay-open');
    slider.overlay.style.display = 'none';
    if (!/\/(contact|company)\//.test(slider.url)) slider.overlay.remove();
    if (opens && stack.length === 0) location.assign('/crm/deal/kanban/');
    else history.replaceState(null, '', slider.former);
  };
  const open = (url: string) => {
    const overlay = document.createElement('div');
    overlay.className = 'side-panel side-panel-overlay side-panel-overlay-open';
    overlay.style.zIndex = String(3000 + stack.length * 10);
    overlay.innerHTML =
      '<div class="side-panel-container"><button class="side-panel-label" title="Закрыть">×</button><div class="side-panel-content-container"></div></div>';
    const frame = document.createElement('iframe');
    frame.className = 'side-panel-iframe';
    frame.id = `iframe_${Math.random().toString(36).slice(2).padEnd(10, '0').slice(0, 10)}`;
    frame.name = frame.id;
    frame.src = `${url}${url.includes('?') ? '&' : '?'}IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER`;
    overlay.querySelector('.side-panel-content-container')?.append(frame);
    overlay.querySelector('.side-panel-label')?.addEventListener('click', close);
    stack.push({ overlay, former: location.href, url });
    document.body.append(overlay);
    if (url.includes('/details/')) history.replaceState(null, '', url);
  };
  const getTopSlider = () => {
    const top = stack.at(-1);
    return top ? { getUrl: () => top.url } : null;
  };
  Object.assign(window, { BX: { SidePanel: { Instance: { open, close, getTopSlider } } } });
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="/details/"]') : null;
    if (!link) return;
    event.preventDefault();
    open(link.pathname + link.search);
  });
  if (opens) open(opens);
}

/** In a card: links to other cards open in the top window's side panel. */
export function frameLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="/details/"]') : null;
    if (!link) return;
    event.preventDefault();
    // The top window has the script above: the same origin, so its globals can be reached.
    const top = window.top as unknown as { BX: { SidePanel: { Instance: { open(url: string): void } } } };
    top.BX.SidePanel.Instance.open(link.pathname + link.search);
  });
}

/** A form around the whole page whose fields stand in the place of its DOM methods. */
export function clobber(): void {
  const form = document.createElement('form');
  for (const name of ['querySelector', 'querySelectorAll', 'closest', 'matches', 'children', 'parentNode', 'id']) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    form.append(field);
  }
  const place = document.querySelector('#workarea-content, .crm-entity-wrap');
  const inner = [...(place?.childNodes ?? [])];
  place?.append(form);
  form.append(...inner);
}
