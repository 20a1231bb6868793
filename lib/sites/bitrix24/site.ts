import type { Site } from '../contract';
import { composerLabel, isComposer, openComposer } from './composer';
import { read } from './read';
import { recognise } from './recognise';
import { rowElement, rows } from './rows';

export const bitrix24: Site = {
  id: 'bitrix24',
  recognise,
  pages: {},
  read,
  rows,
  rowElement,
  isComposer,
  openComposer,
  composerLabel,
};
