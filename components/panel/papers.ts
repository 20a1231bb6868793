import type { Hit } from '@/lib/suggest/search';

/** What the forms tab holds, in its order. */
export const PAPERS = ['form', 'checklist', 'quote', 'contacts'] as const satisfies Hit['kind'][];
