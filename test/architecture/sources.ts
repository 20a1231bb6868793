/** Reads the project's code: its files, what they import, what is loaded with what. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
  file: string;
  /** A path in the project without extension, or a package. */
  target: string;
  local: boolean;
  typeOnly: boolean;
  written: string;
}

export const ROOT = join(import.meta.dirname, '..', '..');
export const files = ['lib', 'components', 'entrypoints', 'test', 'scripts'].flatMap(codeFiles);
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
export const imports = files.flatMap(importsOf);

function codeFiles(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(ROOT.length + 1))
    .sort();
}

export function textOf(file: string): string {
  return texts.get(file) ?? '';
}

function importsOf(file: string): Import[] {
  const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...textOf(file).matchAll(statement)].map(([, type, fixed = '', dynamic]) => {
    const written = dynamic ?? fixed;
    const local = written.startsWith('.') || written.startsWith('@/');
    const path = written.startsWith('@/') ? written.slice(2) : join(dirname(file), written);
    return {
      file,
      written,
      local,
      typeOnly: type !== undefined,
      target: local ? path.replace(/\.(?:tsx?|mjs)$/, '') : written,
    };
  });
}

/** `lib/model`, `components/ui`; for the rest the top folder. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'lib' || top === 'components' ? `${top}/${room}` : top;
}

/** Tests and what only they use: `x.test.ts`, `x.fixture.ts`, `testing`. */
export function isTest(path: string): boolean {
  return /\.(?:test|fixture)(?:\.tsx?)?$|\/testing(?:\/|\.|$)|^(?:test|scripts)\//.test(path);
}

export function folders(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return [];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
}

/** The code file an import leads to; null for styles and what is no file. */
function fileOf(target: string): string | null {
  return [`${target}.ts`, `${target}.tsx`, `${target}.mjs`].find((file) => texts.has(file)) ?? null;
}

/** Every file that is loaded with this one, and by which way. */
export function loadedWith(start: string): Map<string, string> {
  const ways = new Map([[start, start]]);
  for (const [file, way] of ways) {
    for (const one of imports) {
      if (one.file !== file || one.typeOnly || !one.local) continue;
      const next = fileOf(one.target);
      if (next !== null && !ways.has(next)) ways.set(next, `${way} > ${next}`);
    }
  }
  return ways;
}

/** Circles of imports, each as the way round; types count too: a circle of types is two rooms in one. */
export function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (way.includes(file) || done.has(file)) return;
    for (const { target } of imports.filter((one) => one.file === file && one.local)) {
      const next = fileOf(target);
      if (next !== null) walk(next, [...way, file]);
    }
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

/** Code without comments, texts and regular expressions; what stands in a template's `${}` stays. */
export function bareCode(file: string): string {
  const skipped =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<=[(,=:[!&|?{};]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return textOf(file).replace(skipped, (part) =>
    part.startsWith('`') ? [...part.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(';') : '""',
  );
}
