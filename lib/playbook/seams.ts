/** Joins the parts of a filled text so that an optional part leaves no double space or empty line, shown or left out. */
import type { Part } from './parts';

/** Between parts: here an optional part begins, ends, or was left out. */
export type Piece = Part | { kind: 'seam'; omitted: boolean };

export function joinSeams(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  let atSeam = false;
  let omitted = false;
  for (const piece of pieces) {
    if (piece.kind === 'seam') {
      atSeam = true;
      omitted ||= piece.omitted;
      continue;
    }
    if (piece.kind !== 'text') parts.push(piece);
    else if (atSeam) addAtSeam(parts, piece.text, omitted);
    else addText(parts, piece.text);
    atSeam = false;
    omitted = false;
  }
  if (omitted) cutTail(parts);
  return parts;
}

function addAtSeam(parts: Part[], text: string, omitted: boolean): void {
  const before = tailOf(parts);
  const breaksBefore = parts.length === 0 ? Number.POSITIVE_INFINITY : lineBreaks(/\s*$/.exec(before)?.[0]);
  const gap = /^\s*/.exec(text)?.[0] ?? '';
  const breaks = lineBreaks(gap);
  const rest = text.slice(gap.length);
  if (omitted && breaksBefore > 0) {
    addText(parts, '\n'.repeat(Math.max(0, breaks - breaksBefore)) + rest);
    return;
  }
  const spaceBefore = breaksBefore > 0 || /\s$/.test(before);
  if (omitted && spaceBefore && (breaks > 0 || /^[,.;:!?…)»]/.test(rest))) cutTail(parts);
  addText(parts, spaceBefore && breaks === 0 ? rest : text);
}

/** Text beside text becomes one part. */
function addText(parts: Part[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}

/** The white space at the end goes. */
function cutTail(parts: Part[]): void {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return;
  const text = last.text.trimEnd();
  parts.pop();
  if (text !== '') parts.push({ kind: 'text', text });
}

function tailOf(parts: readonly Part[]): string {
  const last = parts.at(-1);
  return last?.kind === 'text' ? last.text : '';
}

function lineBreaks(space = ''): number {
  return space.split('\n').length - 1;
}
