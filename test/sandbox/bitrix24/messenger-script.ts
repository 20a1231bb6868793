/** The messenger's page script. */

/**
 * The composer's model follows `input` events alone, and the next drawing (when the field is left) shows the model
 * again: text put there without an event vanishes and is never sent.
 */
export function imComposer(models: Record<string, string>, sent: (dialogId: string) => void): void {
  const panel = document.querySelector<HTMLElement>('.bx-im-send-panel__container');
  const area = panel?.querySelector<HTMLTextAreaElement>('.bx-im-textarea__element');
  const button = panel?.querySelector('.bx-im-send-panel__button_container');
  const id = panel?.dataset.dialog ?? '';
  if (!area || !button) return;
  const post = (path: string) =>
    fetch(path, { method: 'POST', body: new URLSearchParams({ dialogId: id, text: models[id] ?? '' }) });
  const draw = () => {
    area.value = models[id] ?? '';
    button.classList.toggle('--disabled', !area.value.trim());
  };
  const send = async () => {
    if (!(models[id] ?? '').trim()) return;
    await post('/online/send');
    models[id] = '';
    sent(id);
  };
  draw();
  area.addEventListener('input', () => {
    models[id] = area.value;
    draw();
    post('/online/draft');
  });
  area.addEventListener('blur', draw);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  button.addEventListener('click', send);
}

/** Chats open in place, their composers made anew. */
export function messenger(drafts: Record<string, string>): void {
  const open = async (id: string) => {
    const answer = await fetch(`/online/?IM_DIALOG=${id}`);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const pane = next.querySelector('.bx-im-content-chat__content');
    if (pane) document.querySelector('.bx-im-content-chat__content')?.replaceWith(pane);
    for (const item of document.querySelectorAll<HTMLElement>('.bx-im-list-recent-item__wrap'))
      item.classList.toggle('--selected', item.dataset.id === id);
    imComposer(drafts, open);
    whisperSwitch();
  };
  document.querySelector('.bx-im-list-container-recent')?.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (item?.dataset.id) open(item.dataset.id);
  });
  imComposer(drafts, open);
  whisperSwitch();
}

/** Whisper: what is sent then stays among colleagues. */
export function whisperSwitch(): void {
  const button = document.querySelector('.bx-imol-textarea__silent');
  button?.addEventListener('click', () => button.classList.toggle('bx-imol-textarea__silent--active'));
}

/** The classic messenger sends what the field holds; a draft is noted on `keyup`, which also hides its placeholder. */
export function classicComposer(dialogId: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('.bx-messenger-textarea-input');
  const whisper = document.querySelector('.bx-messenger-textarea-hidden');
  const post = (path: string) =>
    fetch(path, { method: 'POST', body: new URLSearchParams({ dialogId, text: area?.value ?? '' }) });
  area?.addEventListener('keyup', () => post('/online/draft'));
  whisper?.addEventListener('click', () => whisper.classList.toggle('bx-messenger-textarea-hidden-active'));
  document.querySelector('.bx-messenger-textarea-send-button')?.addEventListener('click', (event) => {
    event.preventDefault();
    post('/online/send');
  });
}
