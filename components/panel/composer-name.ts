/** More than this is a sentence, such as a placeholder, and no name. */
const LONGEST = 40;

/** What the composer is called, short enough for one line. */
export function composerName(label: string): string {
  if (label.length <= LONGEST) return label;
  // Between words where there are any; a pair of surrogates is never cut apart.
  const cut = [...label].slice(0, LONGEST).join('');
  return `${cut.replace(/[\s.,:;/]+\S*$/, '')}…`;
}
