// From a bare machine to a running npm script: packages, browsers, Node. No dependencies, Node 20, plain JavaScript,
// because it runs before anything is installed.
//   node scripts/bootstrap.mjs [--browser | --browser=chromium] <npm script> [arguments for it]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCAL_NODE = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Debian packages and the file that proves each; fonts, or screenshots show boxes for Cyrillic and emoji. */
const BROWSERS = {
  chromium: { env: 'CUEBOOK_CHROMIUM', path: '/usr/bin/chromium', package: 'chromium', title: 'Chromium' },
  firefox: { env: 'CUEBOOK_FIREFOX', path: '/usr/bin/firefox-esr', package: 'firefox-esr', title: 'Firefox ESR' },
};
const FONTS = {
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  'fonts-noto-color-emoji': '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
};

main(process.argv.slice(2));

function main([first = '', ...rest]) {
  const [option, wanted] = first.split('=');
  const [script, ...passed] = option === '--browser' ? rest : [first, ...rest];
  if (!script || script.startsWith('-'))
    stop('usage: node scripts/bootstrap.mjs [--browser[=chromium]] <npm script> [arguments]');
  if (!packagesAreInstalled()) installPackages();
  requireNode();
  if (option === '--browser') requireBrowsers(wanted ? [wanted] : Object.keys(BROWSERS));
  runScript(script, passed);
}

/** npm writes what it installed into a lock of its own, last of all; they agree when every required package does. */
function packagesAreInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf(join('node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // Packages for other systems are not installed here.
    return found[path] ? found[path].integrity === entry.integrity : entry.optional === true;
  });
}

function packagesOf(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

function installPackages() {
  say('installing npm packages');
  // Build tools are development packages: an environment with NODE_ENV=production needs them too. No package needs
  // its install script.
  const options = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (npm(['ci', ...options], spawnSync).status !== 0) stop('npm ci failed; see above');
  // The project's own: makes the types that wxt generates. If the sources are broken, the script that was asked for says it better.
  npm(['run', '--silent', 'postinstall'], spawnSync);
}

function requireNode() {
  if (existsSync(LOCAL_NODE)) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    stop(`Node ${process.versions.node} is too old here: install Node 24.`);
}

function requireBrowsers(names) {
  const unknown = names.find((name) => !BROWSERS[name]);
  if (unknown) stop(`unknown browser ${unknown}; known: ${Object.keys(BROWSERS).join(', ')}`);
  const missing = () =>
    names.map((name) => BROWSERS[name]).filter(({ env, path }) => !existsSync(process.env[env] ?? path));
  const lacking = missing();
  const fonts = Object.keys(FONTS).filter((name) => !existsSync(FONTS[name]));
  if (isDebianRoot() && lacking.length + fonts.length > 0) aptInstall([...lacking.map((one) => one.package), ...fonts]);
  const still = missing();
  if (still.length === 0) return;
  const titles = still.map(({ title }) => title).join(' and ');
  stop(
    `${titles} not found: install ${still.length > 1 ? 'them' : 'it'}, or set ${still.map(({ env }) => env).join(' and ')} to the executable's path.`,
  );
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Failure is not the end: what is really missing afterwards decides. */
function aptInstall(packages) {
  say(`installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'inherit', 'inherit'], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function runScript(script, passed) {
  const child = npm(['run', '--silent', script, '--', ...passed], spawn);
  // Ctrl+C reaches the child by itself; this process stays for its exit code.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (signal === 'SIGTERM') child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** npm puts node_modules/.bin, and with it the project's own Node, first on the PATH of what it runs. */
function npm(args, run) {
  const program = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit', env: process.env };
  if (program) return run(process.execPath, [program, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

function say(text) {
  console.log(`[bootstrap] ${text}`);
}

function stop(text) {
  console.error(`[bootstrap] ${text}`);
  process.exit(1);
}
