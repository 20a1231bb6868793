import type { Widen } from '../widen';
import type { pictures } from './en';

export type PictureWords = Widen<typeof pictures>;
