/** A card's page scripts beside its timeline. */

/** A click on an editable field swaps its value for an input; leaving it brings the value back. */
export function editInPlace(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const block = target?.closest<HTMLElement>('.ui-entity-editor-content-block-click-editable');
    const inner = block?.querySelector('.ui-entity-editor-content-block');
    if (!block || !inner || target?.closest('a') || inner.querySelector('input')) return;
    const input = document.createElement('input');
    input.name = block.dataset.cid ?? '';
    input.value = inner.querySelector('.ui-entity-editor-content-block-text')?.textContent ?? '';
    const shown = [...inner.childNodes];
    inner.replaceChildren(input);
    input.focus();
    input.addEventListener('blur', () => inner.replaceChildren(...shown));
  });
}

export function moveStage(dealId: number): void {
  document.querySelector('.crm-entity-section-status-container-flex')?.addEventListener('click', async (event) => {
    const step = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (!step) return;
    const body = new URLSearchParams({ 'fields[ID]': String(dealId), 'fields[STAGE_ID]': step.dataset.id ?? '' });
    await fetch('/bitrix/services/main/ajax.php?action=crm.deal.stage', { method: 'POST', body });
    location.reload();
  });
}
