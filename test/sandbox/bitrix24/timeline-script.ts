/** The timeline's composers as they behave in the page. */

/** The composer's block has no mark of its own but the text area in it. */
export function composerOf(id: string): Element | null {
  const areas: Record<string, string> = {
    todo: '.crm-activity__todo-editor-v2_input_control, .crm-activity__todo-editor_textarea',
    comment: '.crm-entity-stream-content-new-comment-textarea',
    sms: '.crm-entity-stream-content-new-sms-textarea',
  };
  const area = document.querySelector(areas[id] ?? 'none');
  return area?.closest('.crm-entity-stream-content-new-detail') ?? null;
}

export function showTab(id: string): void {
  for (const tab of document.querySelectorAll<HTMLElement>('.main-buttons-item'))
    tab.classList.toggle('main-buttons-item-active', tab.dataset.id === id);
  const shown = composerOf(id);
  for (const detail of document.querySelectorAll('.crm-entity-stream-content-new-detail'))
    detail.classList.toggle('--hidden', detail !== shown);
}

export function timelineTabs(): void {
  document.querySelector('.main-buttons-inner-container')?.addEventListener('click', (event) => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('.main-buttons-item') : null;
    const id = tab?.dataset.id;
    if (id && composerOf(id)) showTab(id);
  });
}

/** What the portal's converter makes of the rich editor: `<br>` is a new line, a `<div>` is nothing at all. */
export function bbText(node: Node): string {
  const inner = [...node.childNodes].map((child) => bbText(child)).join('');
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeName === 'B' || node.nodeName === 'STRONG') return `[b]${inner}[/b]`;
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replace(/\u00a0/g, ' ') : inner;
}

export function showError(detail: Element, text: string): void {
  detail.querySelector('.error')?.remove();
  const error = document.createElement('div');
  error.className = 'error';
  error.textContent = text;
  if (text) detail.append(error);
}

/** The rich editor: a frame without an address, its body editable; Enter breaks the line as the portal's editor does. */
export function richEditor(place: HTMLElement, onChange: () => void): HTMLElement | null {
  place.innerHTML = '<div id="bx-html-editor-CrmTimeLineComment0" class="bx-html-editor"></div>';
  const frame = document.createElement('iframe');
  frame.className = 'bx-editor-iframe';
  place.firstElementChild?.append(frame);
  const inside = frame.contentDocument;
  if (!inside) return null;
  inside.open();
  inside.write(
    '<!DOCTYPE html><body contenteditable="true" style="font:14px Arial;margin:8px;min-height:80px"></body>',
  );
  inside.close();
  new MutationObserver(onChange).observe(inside.body, { childList: true, characterData: true, subtree: true });
  inside.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    inside.execCommand('insertLineBreak');
  });
  frame.contentWindow?.focus();
  inside.body.focus();
  return inside.body;
}

/**
 * The comment: a text area that hides when it gets the focus, while the rich editor is fetched. Once that has
 * happened the text area counts for nothing, and what was in it is not carried over.
 */
export function commentComposer(owner: string): void {
  const detail = composerOf('comment');
  const area = detail?.querySelector('textarea');
  const place = detail?.querySelector<HTMLElement>('.crm-entity-stream-section-comment-editor');
  if (!detail || !area || !place) return;
  const ajax = '/bitrix/services/main/ajax.php?action=';
  let body: HTMLElement | null = null;
  let asked = false;
  const stored = () => (body ? bbText(body) : area.value);
  const post = (action: string) =>
    fetch(ajax + action, {
      method: 'POST',
      body: new URLSearchParams({ 'fields[OWNER]': owner, 'fields[COMMENT]': stored() }),
    });
  area.addEventListener('focus', async () => {
    area.style.display = 'none';
    place.style.display = 'block';
    if (asked) return body?.focus();
    asked = true;
    await fetch(`${ajax}crm.api.timeline.loadEditor`);
    body = richEditor(place, () => post('sandbox.draft'));
  });
  Object.assign(window, { __commentText: stored });
  detail.querySelector('.ui-btn-primary')?.addEventListener('click', async () => {
    const result = await (await post('crm.timeline.comment.add')).json();
    showError(detail, result.error ?? '');
    if (result.error) return;
    const made = new DOMParser().parseFromString(result.html, 'text/html').body.firstElementChild;
    if (made) document.querySelector('.crm-entity-stream-section-history')?.prepend(made);
    if (body) body.innerHTML = '';
    area.value = '';
    area.style.display = '';
    place.style.display = 'none';
    showTab('todo');
  });
}

/** The todo: a model that follows `input` events alone; what the field shows besides is not saved. */
export function todoComposer(owner: string): void {
  const detail = composerOf('todo');
  const area = detail?.querySelector('textarea');
  const button = detail?.querySelector('.ui-btn-primary');
  const deadline = detail?.querySelector('[class*="_deadline"]');
  if (!detail || !area || !button) return;
  let model = '';
  const post = (action: string) => {
    const body = new URLSearchParams({
      'fields[OWNER]': owner,
      description: model,
      deadline: deadline?.textContent?.trim() ?? '',
    });
    return fetch(`/bitrix/services/main/ajax.php?action=${action}`, { method: 'POST', body });
  };
  area.addEventListener('input', () => {
    model = area.value;
    button.classList.toggle('ui-btn-disabled', !model.trim());
    post('sandbox.todo');
  });
  button.addEventListener('click', async () => {
    if (!model.trim()) return;
    await post('crm.activity.todo.add');
    location.reload();
  });
}

/** The SMS: like the todo, and never sent here. */
export function smsComposer(owner: string): void {
  const area = composerOf('sms')?.querySelector('textarea');
  area?.addEventListener('input', () => {
    const body = new URLSearchParams({ 'fields[OWNER]': owner, text: area.value });
    fetch('/bitrix/services/main/ajax.php?action=sandbox.sms', { method: 'POST', body });
  });
}

/** The tab of mails opens a slider of its own over the card, without a change of the address. */
export function mailTab(owner: string): void {
  document.querySelector('.main-buttons-item[data-id="email"]')?.addEventListener('click', () => {
    // The top window has the side panel's script: the same origin, so its globals can be reached.
    const top = window.top as unknown as { BX: { SidePanel: { Instance: { open(url: string): void } } } };
    top.BX.SidePanel.Instance.open(`/bitrix/components/bitrix/crm.activity.planner/slider.php?owner=${owner}`);
  });
}
