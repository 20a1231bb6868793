/** Notes, activity notes and mails, found by what they are: which editor Pipedrive uses for them is not known. */
import { isTextBox } from '../composer';
import { isVisible, within } from '../find';
import { FIELD } from './selectors';

export function isComposer(element: HTMLElement): boolean {
  return isTextBox(element) && isVisible(element) && !within(element, FIELD);
}
