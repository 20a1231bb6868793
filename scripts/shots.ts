/** `npm run shots`: plays the tour and puts the pictures that the README shows into docs/screenshots. */
import { copyFile, mkdir } from 'node:fs/promises';
import { launch } from '../test/e2e/driver/launch.ts';
import { startSandbox } from '../test/sandbox/serve.ts';
import { run, step } from './steps.ts';
import { tour } from './tour/tour.ts';

const FOLDER = 'docs/screenshots';
const SHOWN = ['getcourse-list', 'getcourse-order', 'whatsapp', 'bitrix24-deal', 'pipedrive-deal', 'popup', 'options'];

if (!(await step('build for Chromium', async () => (await run('wxt', ['build'])).ok))) process.exit(1);
const sandbox = await startSandbox();
const browser = await launch('chromium', { sandbox, language: 'ru' });
try {
  const { ok, shots } = await tour(browser, sandbox, (line) => console.log(line));
  await mkdir(FOLDER, { recursive: true });
  for (const name of SHOWN) {
    const shot = shots.get(name);
    if (shot) await copyFile(shot, `${FOLDER}/${name}.png`);
  }
  process.exitCode = ok ? 0 : 1;
} finally {
  await browser.close();
  await sandbox.close();
}
