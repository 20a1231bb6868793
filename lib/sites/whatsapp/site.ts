import { labelOf } from '../composer';
import type { Site } from '../contract';
import { every, first, within } from '../find';
import { PAGES } from './pages';
import { read } from './read';
import { recognise } from './recognise';
import { ATTACHED, COMPOSER, LOGIN, SEARCH } from './selectors';

export const whatsapp: Site = {
  id: 'whatsapp',
  recognise,
  read,
  isComposer: (element) => within(element, COMPOSER) !== null && !within(element, SEARCH),
  attached: ({ document }) => every(document.documentElement, ATTACHED).length,
  composerLabel: labelOf,
  unfit: ({ document }) => (first(document.documentElement, LOGIN) ? 'logged-out' : null),
  pages: PAGES,
};
