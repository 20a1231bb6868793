/** The page's program as one script, built once a run. */
import { join } from 'node:path';

let made: Promise<string> | undefined;

export function bundle(): Promise<string> {
  made ??= build();
  return made;
}

async function build(): Promise<string> {
  // Loaded only where the script is asked for: adapter tests render pages without it.
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}
