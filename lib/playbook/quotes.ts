/** Quotation marks inside quotation marks: «Курс „Старт“», not «Курс «Старт»». Russian and Bulgarian typography. */
import type { Part } from './parts';

/** Values that stand between « and » of the template get the inner marks; a value that brings its own pair loses it. */
export function nestQuotes(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const quoted = before?.kind === 'text' && before.text.endsWith('«') && after?.kind === 'text';
    if (part.kind !== 'value' || !quoted || !after.text.startsWith('»')) return part;
    const bare = /^«([^«»]*)»$/.exec(part.text)?.[1] ?? part.text;
    return { ...part, text: bare.replaceAll('«', '„').replaceAll('»', '“') };
  });
}
