import { isTextBox, labelOf } from '../composer';
import type { Site } from '../contract';
import { isVisible, within } from '../find';
import { read } from './read';
import { recognise } from './recognise';
import { rowElement, rows } from './rows';
import { TITLE } from './selectors';

export const pipedrive: Site = {
  id: 'pipedrive',
  recognise,
  pages: {},
  read,
  rows,
  rowElement,
  // Which editor the notes have is not known: anything one can write in, but the heading.
  isComposer: (element) => isTextBox(element) && isVisible(element) && !within(element, TITLE),
  composerLabel: labelOf,
};
