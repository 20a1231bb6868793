/** How a value sits in its sentence: quotation marks inside quotation marks, and one full stop where two would meet. */
import type { Part } from './parts';

/** Marks of the template, and those inside them: Russian, Bulgarian, Hungarian. */
const NESTED = [
  { open: '«', close: '»', inner: ['„', '“'] },
  { open: '„', close: '“', inner: ['«', '»'] },
  { open: '„', close: '”', inner: ['»', '«'] },
] as const;

/**
 * «Курс „Старт“», not «Курс «Старт»»: values that stand between marks of the template get the inner marks; a value that
 * brings its own pair loses it.
 */
export function nestQuotes(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (part.kind !== 'value' || before?.kind !== 'text' || after?.kind !== 'text') return part;
    const marks = NESTED.find(({ open, close }) => before.text.endsWith(open) && after.text.startsWith(close));
    if (!marks) return part;
    const { open, close, inner } = marks;
    const bare = new RegExp(`^${open}([^${open}${close}]*)${close}$`).exec(part.text)?.[1] ?? part.text;
    return { ...part, text: bare.replaceAll(open, inner[0]).replaceAll(close, inner[1]) };
  });
}

/** «до 4 января 2027 г.», "december 4.", "Kft." at the end of a sentence: the stop of the value ends it too. */
export function joinStops(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1];
    if (part.kind !== 'text' || before?.kind !== 'value' || !/[.…]$/.test(before.text)) return [part];
    const text = part.text.replace(/^\.(?!\.)/, '');
    return text === '' ? [] : [{ ...part, text }];
  });
}
