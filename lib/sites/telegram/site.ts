import { labelOf } from '../composer';
import type { Site } from '../contract';
import { every, first } from '../find';
import { isComposer, openComposer } from './composer';
import { PAGES } from './pages';
import { read } from './read';
import { recognise } from './recognise';
import { ATTACHED, LOGIN } from './selectors';

export const telegram: Site = {
  id: 'telegram',
  recognise,
  read,
  isComposer,
  openComposer,
  attached: ({ document }) => every(document.documentElement, ATTACHED).length,
  composerLabel: labelOf,
  unfit: ({ document }) => (first(document.documentElement, LOGIN) ? 'logged-out' : null),
  pages: PAGES,
};
