/** The legacy composer hides its text area once the smiley was clicked; an editable twin stands in for it. */
import { first, isVisible, within } from '../find';
import { EMOJI_SCOPE, EMOJI_TWIN } from './selectors';

/** Resolves to what the manager sees; the page copies the twin's text into the text area that it sends. Sends nothing. */
export async function openComposer(element: HTMLElement): Promise<HTMLElement> {
  if (element.localName !== 'textarea' || isVisible(element)) return element;
  const scope = within(element, EMOJI_SCOPE);
  return (scope && first(scope, EMOJI_TWIN)) ?? element;
}
