/**
 * `npm run bench:identity [table.csv …] [--show N] [--seed N] [--country RU]`. Ends with 1 where a bar is missed.
 * The identity room is bundled first: it is written for a bundler, as the whole extension is.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './steps.ts';

const dir = await mkdtemp(join(ROOT, 'node_modules/.bench-'));
try {
  const outfile = join(dir, 'report.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/bench/identity/report.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': ROOT.replace(/\/$/, '') },
    logLevel: 'error',
    outfile,
  });
  const { report } = await import(pathToFileURL(outfile).href);
  if (!report(process.argv.slice(2))) process.exitCode = 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}
