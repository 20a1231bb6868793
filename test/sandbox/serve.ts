/**
 * The sandbox: living look-alikes of the supported pages over HTTPS, told apart by the Host header, on loopback only.
 * As a program: `node test/sandbox/serve.ts --port 8443` serves until killed.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { type Ask, gone, json, notFound, type Reply } from './http.ts';
import { createProxy } from './proxy.ts';
import { HOSTS, route } from './routes.ts';
import { type SandboxState, seed } from './state.ts';

export interface Sandbox {
  port: number;
  /** A proxy on loopback that reaches these hosts and no others; it also answers for them in plain HTTP. */
  proxyPort: number;
  hosts: string[];
  /** `https://<host>`: browsers are to map the host to `port`, or to use the proxy. */
  origin(host: string): string;
  /** A copy of what the sites hold now. */
  state<T = SandboxState>(): T;
  /** Changes the sites behind the browser's back, as a colleague in another tab would. */
  edit(change: (state: SandboxState) => void): void;
  /** Back to the seed. */
  reset(): void;
  close(): Promise<void>;
}

export interface SandboxOptions {
  port?: number;
  proxyPort?: number;
  /** The clock that the pages show. */
  now?: () => Date;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  let state = seed(now());
  let resets = 0;
  const reset = () => {
    state = seed(now());
    resets += 1;
  };
  const answer = (ask: Ask): Reply | Promise<Reply> => {
    if (isLate(ask)) return gone();
    if (ask.url.pathname === '/__state') return json(state);
    if (ask.url.pathname === '/favicon.ico') return { status: 204, body: '', headers: {} };
    if (ask.url.pathname !== '/__reset') return route(ask, state, now());
    if (ask.method !== 'POST') return notFound();
    reset();
    return json({ reset: true });
  };
  /** What a page of before the last reset still had to save, such as the draft that it posts as it is left. */
  const isLate = ({ method, seenResets }: Ask) =>
    method === 'POST' && seenResets !== null && seenResets !== String(resets);
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const ask = await askOf(request);
      const reply = await answer(ask);
      if (ask.method === 'GET') response.setHeader('set-cookie', `${RESETS}=${resets}; Path=/`);
      response.writeHead(reply.status, { 'cache-control': 'max-age=0', ...reply.headers });
      if (reply.stream) send(reply.stream, response);
      else response.end(reply.body);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end('500');
    }
  };
  const server = createServer(await certificate(), handle);
  const port = await listen(server, options.port ?? 0);
  const proxy = createProxy(HOSTS, () => port, handle);
  const proxyPort = await listen(proxy.server, options.proxyPort ?? 0);
  return {
    port,
    proxyPort,
    hosts: [...HOSTS],
    origin: (host) => `https://${host}`,
    // Tests may name a part of the state they care for; the shape is theirs to know.
    state: <T>() => structuredClone(state) as T,
    edit: (change) => change(state),
    reset,
    async close() {
      proxy.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(stream: Readable, response: ServerResponse): void {
  response.flushHeaders();
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

/** The cookie by which a page that was opened before the last reset is known. */
const RESETS = 'sandbox-resets';

async function certificate(): Promise<{ key: string; cert: string }> {
  const altNames = HOSTS.map((host) => ({ type: 2 as const, value: host }));
  const made = await generate([{ name: 'commonName', value: 'Cuebook sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...altNames, { type: 7 as const, ip: '127.0.0.1' }] }],
  });
  return { key: made.private, cert: made.cert };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // A server that listens on a port has an address object, never a pipe's name.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function askOf(request: IncomingMessage): Promise<Ask> {
  const { headers, method = 'GET' } = request;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return {
    method,
    host,
    url: new URL(request.url ?? '/', `https://${host || 'localhost'}`),
    form: new URLSearchParams(method === 'POST' ? await text(request) : ''),
    pjax: headers['x-pjax'] !== undefined,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
    seenResets: headers.cookie?.match(new RegExp(`\\b${RESETS}=(\\d+)`))?.[1] ?? null,
  };
}

/** The value after `--name`, or 0. */
function option(name: string): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? 0 : Number(process.argv[at + 1]);
}

if (import.meta.main) {
  const sandbox = await startSandbox({ port: option('port'), proxyPort: option('proxy-port') });
  console.log(`sandbox on 127.0.0.1:${sandbox.port}, CONNECT proxy on 127.0.0.1:${sandbox.proxyPort}`);
  for (const host of sandbox.hosts) console.log(`  ${sandbox.origin(host)}/`);
}
