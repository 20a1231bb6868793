import type { Widen } from '../widen';
import type { team } from './en';

export type Team = Widen<typeof team>;
