/** The pages over HTTPS, and an extension that holds nothing but the insertion room. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import type { SandboxAddress } from '../driver/driver.ts';
import { pageHtml, policyOf } from './pages/all.ts';
import { buildPrograms, programCode } from './program-code.ts';

export const HOST = 'editors.example';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const TYPES: Record<'js' | 'css' | (string & {}), string> = { js: 'text/javascript', css: 'text/css' };

export interface Rig {
  sandbox: SandboxAddress;
  extensionDir: string;
  close(): Promise<void>;
}

export async function startRig(): Promise<Rig> {
  await buildPrograms();
  const extensionDir = await writeExtension(await programCode('../rig-content'));
  const certificate = await generate([{ name: 'commonName', value: HOST }], { keySize: 2048 });
  const pages = createHttps({ key: certificate.private, cert: certificate.cert }, async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', `https://${HOST}`).pathname.slice(1));
    const { type, body } = await answerTo(path).catch((error: unknown) => ({
      type: 'text/plain',
      body: String(error),
    }));
    const status = type === 'text/plain' ? 404 : 200;
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policyOf(path),
    });
    response.end(body);
  });
  const port = await listen(pages);
  const proxy = createHttp();
  proxy.on('connect', (_request, client) => {
    const server = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
    server.pipe(client).pipe(server);
  });
  const proxyPort = await listen(proxy);
  return {
    sandbox: { port, proxyPort, hosts: [HOST] },
    extensionDir,
    close: async () => {
      for (const server of [pages, proxy]) {
        server.close();
        server.closeAllConnections();
      }
      await rm(extensionDir, { recursive: true, force: true });
    },
  };
}

async function answerTo(path: string): Promise<{ type: string; body: string | Buffer }> {
  const [folder, ...rest] = path.split('/');
  const name = rest.join('/');
  if (folder === 'program') return { type: TYPES.js, body: await programCode(name.replace(/\.js$/, '')) };
  // A library that loads its parts by itself.
  if (folder === 'lib')
    return { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'image/png', body: await readFile(join(MODULES, name)) };
  const page = pageHtml(path);
  return page ? { type: 'text/html', body: page } : { type: 'text/plain', body: 'not found' };
}

async function writeExtension(contentScript: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'cuebook-insertion-'));
  const matches = [`https://${HOST}/*`];
  const manifest = {
    manifest_version: 3,
    name: 'Insertion rig',
    version: '1.0',
    host_permissions: matches,
    content_scripts: [{ matches, js: ['content.js'], all_frames: true }],
    browser_specific_settings: { gecko: { id: 'insertion-rig@example.org', strict_min_version: '142.0' } },
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'content.js'), contentScript);
  return dir;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // A TCP server that listens has an AddressInfo.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
