/** All that can be hinted at in one text. */
import type { TextHint } from '@/lib/model/text-hint';
import { commentLacks, isStructured } from './comment-structure';
import { diminutivesIn } from './diminutives';
import { purposeLacks } from './invoice-purpose';

/** `isComment`: it is written on a record, where one heading of the three means all of them. */
export function hintsIn(text: string, isComment: boolean): TextHint[] {
  const purpose = purposeLacks(text) ?? [];
  const comment = isComment && isStructured(text) ? commentLacks(text) : [];
  return [
    ...(comment.length > 0 ? [{ kind: 'comment' as const, lacks: comment }] : []),
    ...diminutivesIn(text).map((found) => ({ kind: 'diminutive' as const, ...found })),
    ...(purpose.length > 0 ? [{ kind: 'purpose' as const, lacks: purpose }] : []),
  ];
}
