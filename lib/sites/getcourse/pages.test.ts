// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { gallery } from '../../../test/sandbox/getcourse/gallery';
import { showPage } from '../../../test/show-page';
import { pages } from './pages';
import { getcourse } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
const shots = gallery(NOW);

describe('the declarations', () => {
  it.each(shots.map((shot) => [shot.name, shot] as const))('hold for: %s', (_, { path, markup, kind }) => {
    const frame = showPage(markup, `https://school.example${path}`, NOW);
    const page = getcourse.recognise(frame);
    expect(page?.kind ?? null).toBe(kind);
    if (!page) return;
    const declared = pages[page.kind];
    expect(Object.keys(getcourse.read(frame, page)).sort()).toEqual(Object.keys(declared?.facts ?? {}).sort());
    if (!declared?.rows) expect([...(getcourse.rows?.(frame, page) ?? [])]).toEqual([]);
  });

  it('name no kind of page that the sandbox does not show', () => {
    expect(new Set(shots.map(({ kind }) => kind).filter((kind) => kind !== null))).toEqual(new Set(Object.keys(pages)));
  });
});
