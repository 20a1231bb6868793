import { isTextBox, labelOf } from '../composer';
import type { Site } from '../contract';
import { rowElement } from '../row-elements';
import { act } from './act';
import { openComposer } from './composer';
import { heading } from './order';
import { pages } from './pages';
import { read } from './read';
import { recognise } from './recognise';
import { rows } from './rows';
import { unfit } from './unfit';

export const getcourse: Site = {
  id: 'getcourse',
  recognise,
  pages,
  read,
  rows,
  rowElement,
  heading,
  act,
  isComposer: isTextBox,
  openComposer,
  composerLabel: labelOf,
  unfit,
};
