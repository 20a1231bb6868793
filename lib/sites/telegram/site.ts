import { labelOf } from '../composer';
import type { Site } from '../contract';
import { first } from '../find';
import { isComposer, openComposer } from './composer';
import { PAGES } from './pages';
import { read } from './read';
import { recognise } from './recognise';
import { LOGIN } from './selectors';

export const telegram: Site = {
  id: 'telegram',
  recognise,
  read,
  isComposer,
  openComposer,
  composerLabel: labelOf,
  unfit: ({ document }) => (first(document.documentElement, LOGIN) ? 'logged-out' : null),
  pages: PAGES,
};
