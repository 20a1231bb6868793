import type { Widen } from '../widen';
import type { editor } from './en';

export type EditorWords = Widen<typeof editor>;
