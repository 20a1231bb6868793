/** The pages over HTTPS, and an extension that holds nothing but the insertion room. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from 'selfsigned';
import type { SandboxAddress } from '../driver/driver.ts';
import { pageHtml, policyOf } from './pages.ts';

export const HOST = 'editors.example';

export interface Rig {
  sandbox: SandboxAddress;
  extensionDir: string;
  close(): Promise<void>;
}

export async function startRig(): Promise<Rig> {
  const scripts = await bundle(['lexical-page', 'react-page', 'model-first-page', 'rig-content']);
  const extensionDir = await writeExtension(scripts['rig-content'] ?? '');
  const certificate = await generate([{ name: 'commonName', value: HOST }], { keySize: 2048 });
  const pages = createHttps({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const code = scripts[name.replace(/\.js$/, '-page')];
    const body = name.endsWith('.js') ? code : pageHtml(name);
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policyOf(name),
    });
    response.end(body ?? 'not found');
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

/** Browser code of this folder, by the name of its file. */
async function bundle(names: string[]): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))),
    alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    outdir: '.',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Object.fromEntries(outputFiles.map((file, index) => [names[index] ?? '', file.text]));
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
