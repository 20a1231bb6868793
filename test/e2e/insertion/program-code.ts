/** Browser code of `programs/` as one script each, built once a run. */
import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const made = new Map<string, Promise<string>>();

export function programCode(name: string): Promise<string> {
  const code = made.get(name) ?? bundle(name);
  made.set(name, code);
  return code;
}

/** All of them, so that no page waits for its own. */
export async function buildPrograms(): Promise<void> {
  const files = await readdir(new URL('./programs', import.meta.url));
  await Promise.all(files.filter((file) => !/^kit|\.d\.ts$/.test(file)).map((file) => programCode(parse(file).name)));
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./programs/${name}`, import.meta.url))],
    alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)), ...(name === 'draft' && OLD_REACT) },
    jsx: 'automatic',
    loader: { '.css': 'text' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Draft.js asks for things that React has taken away since. */
const OLD_REACT = { react: 'react17', 'react-dom': 'react-dom17' };
