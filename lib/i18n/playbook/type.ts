import type { Widen } from '../widen';
import type { playbook } from './en';

export type PlaybookWords = Widen<typeof playbook>;
