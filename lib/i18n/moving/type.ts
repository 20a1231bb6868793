import type { Widen } from '../widen';
import type { moving } from './en';

export type Moving = Widen<typeof moving>;
