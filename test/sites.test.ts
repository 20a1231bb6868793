// @vitest-environment happy-dom
/**
 * What the sites declare is what they do, on every page of the sandbox; and `docs/sites.md` says it to people. After a
 * change of a declaration write it anew: `npx vitest run --project unit test/sites.test.ts -u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActKind, FactName, Mark, PageKind } from '../lib/model/page';
import { markHeading, markRow } from '../lib/overlay/marks';
import type { PageDeclaration, Site, Source } from '../lib/sites/contract';
import { SITES } from '../lib/sites/registry';
import { NOW, type ShownShot, shownShots } from './sandbox/shots';

const shots = await shownShots();
const of = (site: Site) => shots[site.id];

describe.each(SITES)('$id', (site) => {
  it.each(of(site))('$name is recognised as what it is', ({ kind, shown }) => {
    expect(site.recognise(shown)?.kind ?? null).toBe(kind);
  });

  it.each(of(site).filter(({ kind }) => kind !== null))('$name gives exactly the declared facts', ({ shown }) => {
    const page = site.recognise(shown);
    if (!page) throw new Error('not recognised');
    const declared = site.pages[page.kind];
    expect(Object.keys(site.read(shown, page)).sort()).toEqual(Object.keys(declared?.facts ?? {}).sort());
    if (!declared?.rows) expect([...(site.rows?.(shown, page) ?? [])]).toEqual([]);
  });

  it('has every declared kind in the sandbox', () => {
    const there = new Set(of(site).map(({ kind }) => kind));
    expect(Object.keys(site.pages).filter((kind) => !there.has(kind as PageKind))).toEqual([]);
  });

  it('reads nothing into a page: its markup is what it was', () => {
    for (const { shown } of of(site)) {
      const before = shown.document.documentElement.outerHTML;
      const page = site.recognise(shown);
      if (page) {
        site.read(shown, page);
        for (const _ of site.rows?.(shown, page) ?? []);
      }
      expect(shown.document.documentElement.outerHTML).toBe(before);
    }
  });

  it('never reads our own marks back', () => {
    for (const { shown } of of(site)) {
      const page = site.recognise(shown);
      const rows = [...((page && site.rows?.(shown, page)) || [])];
      if (!page) continue;
      const facts = site.read(shown, page);
      const mark: Omit<Mark, 'id'> = {
        kind: 'check',
        reason: { because: 'earlier-unpaid', number: '7' },
        label: '15 EUR',
        title: '15 EUR',
      };
      for (const row of rows) {
        const element = site.rowElement?.(shown, row);
        if (element) markRow(element, { ...mark, id: row.id });
      }
      const heading = page.recordId === null ? null : site.heading?.(shown, page);
      if (heading) markHeading(heading, { ...mark, id: page.recordId ?? '' });
      if (rows.length || ['order', 'deal', 'lead'].includes(page.kind))
        expect(shown.document.querySelectorAll('[data-verdict-badge]'), page.url).not.toHaveLength(0);
      // Wherever a page that copies its cells may leave it.
      for (const cell of shown.document.querySelectorAll('td, [role="gridcell"]'))
        cell.insertAdjacentHTML('beforeend', '<span data-verdict-badge>15 EUR</span>');
      expect([...(site.rows?.(shown, page) ?? [])]).toEqual(rows);
      expect(site.read(shown, page)).toEqual(facts);
    }
  });
});

it('docs/sites.md says what the declarations say', async () => {
  await expect(`${HEAD}${SITES.map(siteText).join('')}`).toMatchFileSnapshot('../docs/sites.md');
});

const HEAD = `# What Cuebook knows of each site

Made from the declarations (\`lib/sites/*/pages.ts\`) by \`test/sites.test.ts\`, which also proves them on every page of
the sandbox. *Guess*: inferred, never confirmed on the live site; each has a fallback or comes out as missing.
`;

function siteText(site: Site): string {
  const kinds = Object.entries(site.pages) as [PageKind, PageDeclaration][];
  return `\n## ${site.id}\n${kinds.map(([kind, declared]) => kindText(site, kind, declared)).join('')}`;
}

function kindText(site: Site, kind: PageKind, declared: PageDeclaration): string {
  const lines = Object.entries(declared.facts).map(([name, source]) =>
    line(name, sourceText(source), whereFound(site, kind, name as FactName)),
  );
  if (declared.rows) lines.push(line('*rows*', sourceText(declared.rows), whereRows(site, kind)));
  if (declared.composers) lines.push(line('*composers*', sourceText(declared.composers), journeysOf(site, 'insert')));
  if (declared.attached)
    lines.push(line('*pasted picture*', sourceText(declared.attached), journeysOf(site, 'picture')));
  for (const act of declared.acts ?? []) lines.push(line(`**${act}**`, 'the page’s own form', journeysOf(site, act)));
  return [
    `\n### ${site.id} · ${kind}\n`,
    `Known by: ${declared.known}.\n`,
    '| what | found by | proved on |',
    '|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function line(what: string, how: string, where: string): string {
  return `| ${what} | ${how} | ${where} |`;
}

function sourceText(source: Source | undefined): string {
  if (!source) return '';
  if (typeof source === 'string')
    return { address: 'the address', script: 'inline script', title: 'the title' }[source];
  return source
    .map(({ css, seen, trust }) => `\`${css.replaceAll('|', '\\|')}\` ${trust === 'guess' ? '*guess*' : seen}`)
    .join('<br>');
}

function whereFound(site: Site, kind: PageKind, name: FactName): string {
  return names(
    of(site).filter((shot) => {
      const page = shot.kind === kind && site.recognise(shot.shown);
      const fact = page ? site.read(shot.shown, page)[name] : undefined;
      return fact !== undefined && 'value' in fact;
    }),
  );
}

function whereRows(site: Site, kind: PageKind): string {
  return names(
    of(site).filter((shot) => {
      const page = shot.kind === kind && site.recognise(shot.shown);
      return page && [...(site.rows?.(shot.shown, page) ?? [])].length > 0;
    }),
  );
}

function names(found: readonly ShownShot[]): string {
  const [first] = found;
  if (!first) return 'nowhere yet';
  return found.length === 1 ? first.name : `${first.name} and ${found.length - 1} more`;
}

const JOURNEYS = join(import.meta.dirname, 'e2e', 'journeys');
const journeys = readdirSync(JOURNEYS).map((file) => ({ file, text: readFileSync(join(JOURNEYS, file), 'utf8') }));

/** The mark in the panel that a journey clicks for this. */
const MARKS: Record<ActKind | 'insert' | 'picture', RegExp> = {
  picture: /testId\('picture'\)/,
  insert: /testId\('insert'\)|\binsert\w*\(/,
  'mark-surplus': /mark-surplus/,
  take: /take-order/,
  restore: /testId\('undo'\)|restore/,
  comment: /comment-act/,
  'open-payment': /open-payment/,
};

function journeysOf({ id }: Site, act: ActKind | 'insert' | 'picture'): string {
  const place = new RegExp(`\\b${id}\\b`, 'i');
  const found = journeys.filter(({ text }) => place.test(text) && MARKS[act].test(text)).map(({ file }) => file);
  return found.length ? found.map((file) => file.replace('.e2e.ts', '')).join(', ') : 'unit tests';
}

it('shows the pages at one moment', () => {
  expect(shots.getcourse[0]?.shown.now()).toEqual(NOW);
});
