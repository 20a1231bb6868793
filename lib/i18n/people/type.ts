import type { Widen } from '../widen';
import type { people, sameness } from './en';

export type People = Widen<typeof people>;
export type Sameness = Widen<typeof sameness>;
