import { isTextBox, labelOf } from '../composer';
import type { Site } from '../contract';
import { act } from './act';
import { read } from './read';
import { recognise } from './recognise';
import { rowElement, rows } from './rows';

export const getcourse: Site = {
  id: 'getcourse',
  recognise,
  pages: {},
  read,
  rows,
  rowElement,
  act,
  isComposer: isTextBox,
  composerLabel: labelOf,
};
