/** What a filled text consists of. */

/** Where a value is from; the preview shows it. */
export type ValueSource = 'page' | 'client' | 'settings' | 'typed' | 'clock';

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; variable: string; text: string; source: ValueSource }
  | { kind: 'missing'; variable: string };
