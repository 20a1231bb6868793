/**
 * `npm start`: builds the extension, serves the sandbox and opens Chromium with both. With a display the browser is
 * the person's, on the orders list, until it is closed; without one the tour plays by itself.
 */
import { launch } from '../test/e2e/driver/launch.ts';
import { startSandbox } from '../test/sandbox/serve.ts';
import { run, step } from './steps.ts';
import { tour } from './tour/tour.ts';

const say = (line: string) => console.log(line);

if (!(await step('build for Chromium', async () => (await run('wxt', ['build'])).ok))) process.exit(1);

const visible = hasDisplay();
const sandbox = await startSandbox();
const browser = await launch('chromium', { sandbox, headless: !visible, language: 'ru' });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void browser.close());
try {
  if (visible) await handOver();
  else process.exitCode = (await tour(browser, sandbox, say)).ok ? 0 : 1;
} finally {
  await browser.close();
  await sandbox.close();
}

/** One tab a site, the orders list in front. */
async function handOver(): Promise<void> {
  const [first] = await browser.tabs();
  await first?.goto(`${sandbox.origin('example.getcourse.ru')}/pl/sales/deal`);
  for (const host of sandbox.hosts.filter((name) => !/^(example\.getcourse|hostile)\./.test(name))) {
    await browser.newTab(`${sandbox.origin(host)}/`);
  }
  await first?.activate();
  say('Chromium is open on the sandbox, everybody in it is invented. Alt+Shift+C opens Cuebook on any of the tabs.');
  say('Close the browser, or press Ctrl+C here, to end.');
  await browser.closed();
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
