/**
 * A proxy on loopback for browsers that cannot map host names to a port: tunnels to a sandbox host end at the sandbox,
 * what is asked for in plain HTTP is answered here, and other hosts are refused.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

export function createProxy(
  hosts: readonly string[],
  sandboxPort: () => number,
  plain: RequestListener,
): { server: Server; end(): void } {
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    if (hosts.includes(host)) plain(request, response);
    else response.writeHead(403).end();
  });
  server.on('connect', (request, client, head) => {
    const [host = ''] = (request.url ?? '').split(':');
    if (!hosts.includes(host)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(sandboxPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    open.add(upstream);
    upstream.on('close', () => {
      open.delete(upstream);
      client.destroy();
    });
    // A browser that goes away mid-tunnel is no news.
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return {
    server,
    end() {
      for (const socket of open) socket.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
