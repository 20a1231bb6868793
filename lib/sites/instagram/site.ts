import { isTextBox, labelOf } from '../composer';
import type { Site } from '../contract';
import { every, first, within } from '../find';
import { PAGES } from './pages';
import { isThread, peerOf } from './peer';
import { read } from './read';
import { recognise } from './recognise';
import { ATTACHED, COMPOSER, LOGIN } from './selectors';

export const instagram: Site = {
  id: 'instagram',
  recognise,
  read,
  isComposer: (element) =>
    isThread(element.ownerDocument.location.pathname) && within(element, COMPOSER) !== null && isTextBox(element),
  attached: ({ document }) => every(document.documentElement, ATTACHED).length,
  composerLabel: labelOf,
  unfit: (frame) => (!peerOf(frame) && first(frame.document.documentElement, LOGIN) ? 'logged-out' : null),
  pages: PAGES,
};
