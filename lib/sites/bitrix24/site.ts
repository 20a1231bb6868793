import type { Site } from '../contract';
import { rowElement } from '../row-elements';
import { behindText, composerLabel, composerNote, isComposer, openComposer } from './composer';
import { pages } from './pages';
import { heading, read } from './read';
import { recognise, sliderOf } from './recognise';
import { rows } from './rows';
import { unfit } from './unfit';

export const bitrix24: Site = {
  id: 'bitrix24',
  recognise,
  pages,
  read,
  rows,
  rowElement,
  heading,
  isComposer,
  openComposer,
  composerLabel,
  composerNote,
  behindText,
  around: ({ document }) => sliderOf(document),
  unfit,
};
