/** What the browser has to load: the built files, raw and gzipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  file: string;
  bytes: number;
  gzip: number;
}

/** Every script and style of the build, largest first. */
export function sizesOf(buildDir: string): Size[] {
  return readdirSync(buildDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => {
      const content = readFileSync(join(buildDir, file));
      return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
}
