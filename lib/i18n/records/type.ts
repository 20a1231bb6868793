import type { Widen } from '../widen';
import type { records } from './en';

export type Records = Widen<typeof records>;
