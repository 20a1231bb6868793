// Two ways in which package-lock.json goes bad without npm saying so when it writes it:
// - packages for other systems that were not to be had at that moment are left out, and every later `npm ci` fails;
// - `resolved` URLs tie everybody to the registry of whoever wrote it.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));

const errors = Object.entries(packages).flatMap(([path, entry]) => [
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !names.has(name))
    .map((name) => `${path || 'the project'} wants ${name}, which has no entry`),
  ...(entry.resolved && !entry.link ? [`${path} has a resolved URL`] : []),
]);

for (const error of errors) console.error(`package-lock.json: ${error}`);
if (errors.length > 0) process.exit(1);
console.log(`package-lock.json: ${names.size} packages, every optional one has its entry, no URLs`);
