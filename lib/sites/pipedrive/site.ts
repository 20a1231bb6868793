import { labelOf } from '../composer';
import type { Site } from '../contract';
import { rowElement } from '../row-elements';
import { isComposer } from './composer';
import { pages } from './pages';
import { heading, read } from './read';
import { recognise, unfit } from './recognise';
import { rows } from './rows';

export const pipedrive: Site = {
  id: 'pipedrive',
  recognise,
  pages,
  read,
  rows,
  rowElement,
  heading,
  isComposer,
  composerLabel: labelOf,
  unfit,
};
