/** One run of Firefox: its profile, its process, and the Marionette connection to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LaunchOptions, SandboxAddress } from './driver.ts';
import { Marionette } from './marionette.ts';
import { poll } from './poll.ts';

/** Firefox gives an extension a random origin a profile; this pins it, so that pages of it have a known URL. */
const EXTENSION_UUID = '6d0a2a9c-2f4e-4d53-9d5b-3c1f6a7e8b90';

export interface FirefoxProcess {
  marionette: Marionette;
  extensionId: string;
  /** `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  exited: Promise<void>;
  quit(): Promise<void>;
  /** Ends it without a word, as a crash or a power cut does. */
  kill(): Promise<void>;
}

/** Firefox's executable: `CUEBOOK_FIREFOX`, else where Debian puts it; null where there is none. */
export function firefoxPath(): string | null {
  const path = process.env.CUEBOOK_FIREFOX ?? '/usr/bin/firefox-esr';
  return existsSync(path) ? path : null;
}

/** Where `browser.downloads` and links with `download` put their files. */
export function downloadsOf(profileDir: string): string {
  return join(profileDir, 'downloads');
}

/** Starts Firefox on the profile and installs the extension as a temporary add-on. */
export async function startFirefox(options: LaunchOptions, profileDir: string): Promise<FirefoxProcess> {
  const executable = firefoxPath();
  if (!executable) throw new Error('no Firefox: install firefox-esr or set CUEBOOK_FIREFOX to its path');
  const extensionId = await idOf(options.extensionDir);
  await mkdir(downloadsOf(profileDir), { recursive: true });
  await rm(join(profileDir, 'MarionetteActivePort'), { force: true });
  await writeFile(join(profileDir, 'user.js'), userScript(preferences(options, profileDir, extensionId)));
  const child = spawn(executable, firefoxArguments(options, profileDir), {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1000', MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const exited = once(child, 'exit').then(() => {
    process.off('exit', killAtExit);
  });
  try {
    const marionette = await connectTo(child, profileDir);
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, unhandledPromptBehavior: 'dismiss' });
    await marionette.send('Addon:Install', { path: options.extensionDir, temporary: true });
    const quit = () => quitFirefox(marionette, child, exited);
    const kill = async () => {
      child.kill('SIGKILL');
      await exited;
      marionette.disconnect();
    };
    return { marionette, extensionId, extensionOrigin: `moz-extension://${EXTENSION_UUID}`, exited, quit, kill };
  } catch (error) {
    child.kill('SIGKILL');
    await exited;
    throw error;
  }
}

async function connectTo(child: ChildProcess, profileDir: string): Promise<Marionette> {
  const port = await poll(
    async () => {
      if (child.exitCode !== null) return 'ended';
      return Number(await readFile(join(profileDir, 'MarionetteActivePort'), 'utf8'));
    },
    { awaited: 'firefox to listen', timeoutMs: 60_000 },
  );
  if (port === 'ended') throw new Error(`firefox ended at once with code ${child.exitCode}`);
  return await Marionette.connect(port);
}

/** Asks Firefox to quit, so that it writes its profile; kills it if it does not within ten seconds. */
async function quitFirefox(marionette: Marionette, child: ChildProcess, exited: Promise<void>): Promise<void> {
  const asked = marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
  const deadline = new AbortController();
  const killed = pause(10_000, null, { signal: deadline.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  await asked;
  await Promise.race([exited, killed]);
  await exited;
  deadline.abort();
  marionette.disconnect();
}

function firefoxArguments({ headless = true }: LaunchOptions, profileDir: string): string[] {
  // System access is what lets a test end the event page and read the badge.
  const always = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profileDir];
  return headless ? ['--headless', ...always] : always;
}

async function idOf(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir}: no browser_specific_settings.gecko.id in the manifest`);
  return id;
}

type Preferences = Record<string, string | number | boolean>;

function preferences(options: LaunchOptions, profileDir: string, extensionId: string): Preferences {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    // A temporary add-on is uninstalled when Firefox quits; a restart has to find its data as a real one would.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    // 5: third-party storage partitioned, Firefox's default; 1: refused.
    'network.cookie.cookieBehavior': options.thirdPartyCookies === 'block' ? 1 : 5,
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(proxyScript(options.sandbox))}`,
    'network.proxy.failover_direct': false,
    'intl.locale.requested': options.language ?? 'en-US',
    'intl.accept_languages': options.language ?? 'en-US',
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    // Firefox draws notifications itself: a machine without a desktop has nobody who would, and they are closed at once.
    'alerts.useSystemBackend': false,
    'devtools.jsonview.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(profileDir),
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.newtabpage.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'extensions.update.enabled': false,
  };
}

/** The sandbox's hosts by its proxy, loopback directly, everything else to a port where nobody listens. */
function proxyScript({ hosts, proxyPort }: SandboxAddress): string {
  return `function FindProxyForURL(url, host) {
    if (host === '127.0.0.1' || host === 'localhost') return 'DIRECT';
    return ${JSON.stringify(hosts)}.indexOf(host) >= 0 ? 'PROXY 127.0.0.1:${proxyPort}' : 'PROXY 127.0.0.1:9';
  }`;
}

function userScript(preferences: Preferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
