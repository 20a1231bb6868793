import { isTextBox, labelOf } from '../composer';
import type { Site } from '../contract';
import { act } from './act';
import { openComposer } from './composer';
import { pages } from './pages';
import { read } from './read';
import { recognise } from './recognise';
import { rowElement, rows } from './rows';
import { unfit } from './unfit';

export const getcourse: Site = {
  id: 'getcourse',
  recognise,
  pages,
  read,
  rows,
  rowElement,
  act,
  isComposer: isTextBox,
  openComposer,
  composerLabel: labelOf,
  unfit,
};
