import { labelOf } from '../composer';
import type { Site } from '../contract';
import { within } from '../find';
import { read } from './read';
import { recognise } from './recognise';
import { COMPOSER, SEARCH } from './selectors';

export const whatsapp: Site = {
  id: 'whatsapp',
  recognise,
  pages: {},
  read,
  isComposer: (element) => within(element, COMPOSER) !== null && !within(element, SEARCH),
  composerLabel: labelOf,
};
