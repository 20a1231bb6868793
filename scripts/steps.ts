/** Running the project's own tools as steps: a title, a command, its seconds, its verdict. */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Ran {
  ok: boolean;
  stdout: string;
}

/**
 * Runs a command with the project's programs first on the PATH. Its output is kept back and shown only when it
 * fails, unless it is `loud`.
 */
export async function run(command: string, args: readonly string[], { loud = false } = {}): Promise<Ran> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${ROOT}node_modules/.bin${delimiter}${process.env.PATH}` },
    stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  let stdout = '';
  let both = '';
  child.stdout?.on('data', (data) => {
    stdout += data;
    both += data;
  });
  child.stderr?.on('data', (data) => {
    both += data;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      both += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code !== 0 && !loud) console.log(both.trimEnd());
  return { ok: code === 0, stdout };
}

/** Runs the work and prints title, verdict and seconds; a throw is a failure with its message. */
export async function step(title: string, work: () => Promise<boolean>): Promise<boolean> {
  const started = performance.now();
  const ok = await work().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return false;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)`);
  return ok;
}
