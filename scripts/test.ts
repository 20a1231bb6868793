/** Everything that has to hold, in one run: what `npm test` does. The last line is `N passed, N failed`. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, run, step } from './steps.ts';

const RESULTS = join(ROOT, 'test-results');
const tally = { passed: 0, failed: 0 };
/** What failed, a line each: said once more at the end, where nobody has to search for it. */
const faults: string[] = [];

await mkdir(RESULTS, { recursive: true });
await one('package-lock.json', async () => (await run('node', ['scripts/check-lock.mjs'])).ok);
await one('wxt prepare', async () => (await run('wxt', ['prepare'])).ok);
await one('types', async () => (await run('tsc', ['--noEmit'])).ok);
await one('lint', async () => (await run('biome', ['check', '--error-on-warnings', '.'])).ok);
await project('unit');
const chromium = await one('build for Chromium', async () => (await run('wxt', ['build'])).ok);
const firefox = await one('build for Firefox', async () => (await run('wxt', ['build', '-b', 'firefox'])).ok);
if (firefox) await one('addons-linter', lintAddon);
if (chromium && firefox) await project('e2e');
else await one('e2e: not run, a build failed', async () => false);

for (const fault of faults) console.log(fault);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

async function one(title: string, work: () => Promise<boolean>): Promise<boolean> {
  const ok = await step(title, work);
  tally[ok ? 'passed' : 'failed'] += 1;
  if (!ok) faults.push(`FAILED ${title}`);
  return ok;
}

/** Mozilla's own check of the package, as it runs when an add-on is submitted. */
async function lintAddon(): Promise<boolean> {
  const { stdout } = await run('addons-linter', ['.output/firefox-mv3', '--output', 'json']);
  const report = JSON.parse(stdout);
  for (const { code, message, file } of report.errors) console.log(`${file}: ${code}: ${message}`);
  return report.summary.errors === 0;
}

/** One vitest project. Its tests are counted from its report; a file that breaks before its tests counts as one. */
async function project(name: string): Promise<void> {
  const report = join(RESULTS, `${name}.json`);
  await rm(report, { force: true });
  await step(`${name} tests`, async () => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { ok } = await run('vitest', ['run', '--project', name, '--passWithNoTests', ...reporters], { loud: true });
    const { passed, failed } = await outcomeOf(report);
    tally.passed += passed;
    faults.push(...failed);
    // Vitest also fails for errors outside of any test.
    if (!ok && failed.length === 0) faults.push(`FAILED ${name}: an error outside of the tests`);
    tally.failed += ok ? failed.length : Math.max(failed.length, 1);
    return ok;
  });
}

/** Vitest's own report, in Jest's form. */
interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

async function outcomeOf(file: string): Promise<{ passed: number; failed: string[] }> {
  const text = await readFile(file, 'utf8').catch(() => '{"testResults":[]}');
  const outcome = { passed: 0, failed: [] as string[] };
  for (const { name, status, assertionResults } of (JSON.parse(text) as Report).testResults) {
    const path = relative(ROOT, name);
    // What did not run (its preparation failed) has not passed: nothing in the project is skipped on purpose.
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    outcome.passed += assertionResults.length - failed.length;
    for (const { fullName, failureMessages } of failed)
      outcome.failed.push(`FAILED ${path}: ${fullName}: ${brief(failureMessages[0] ?? 'did not run')}`);
    if (failed.length === 0 && status !== 'passed') outcome.failed.push(`FAILED ${path}: broke outside of its tests`);
  }
  return outcome;
}

/** The first line of a message without its colours, short enough for a list. */
function brief(message: string): string {
  return stripVTControlCharacters(message.split('\n', 1)[0] ?? '').slice(0, 1000);
}
