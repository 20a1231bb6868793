import type { PagePort } from './page-port';

/** The field that has the caret when the panel is opened. */
export const SEARCH_ID = 'search';

/**
 * Closes the panel. The caret goes to the search first: a hidden frame keeps its focus in Firefox, and opened again
 * the panel should be ready for typing, not stand on the button that closed it.
 */
export function closePanel(port: PagePort): Promise<null> {
  const search = document.getElementById(SEARCH_ID);
  if (search) search.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return port.call('close', {});
}
