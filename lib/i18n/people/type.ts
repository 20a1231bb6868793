import type { Widen } from '../widen';
import type { batchStates, people, sameness } from './en';

export type People = Widen<typeof people>;
export type Sameness = Widen<typeof sameness>;
export type BatchStates = Widen<typeof batchStates>;
