/** A request and an answer as the sites' routes see them. */
import type { Readable } from 'node:stream';
import type { Html } from './html.ts';

export interface Ask {
  method: string;
  /** Without the port. */
  host: string;
  url: URL;
  /** The body, form-encoded as pages send it; empty for GET. */
  form: URLSearchParams;
  /** The page asked for its changing part only (`X-PJAX`). */
  pjax: boolean;
  /** How often the sandbox had been reset when it last answered this browser; null where it has never. */
  seenResets: string | null;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
}

export interface Reply {
  status: number;
  body: string;
  /** In place of `body`, where the answer is not to come at once. */
  stream?: Readable;
  headers: Record<string, string>;
}

export function page(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
}

export function fragment(part: Html): Reply {
  return page(`<!doctype html><body>${part.markup}</body>`);
}

export function json(value: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } };
}

export function script(body: string): Reply {
  return { status: 200, body, headers: { 'content-type': 'text/javascript; charset=utf-8' } };
}

/** The answer to a saved form: the browser gets the page anew. */
export function seeOther(location: string): Reply {
  return { status: 303, body: '', headers: { location } };
}

export function notFound(): Reply {
  return page('<!doctype html><title>404</title><h1>404</h1>', 404);
}

/** To a page that outlived what it shows. */
export function gone(): Reply {
  return { status: 410, body: '', headers: {} };
}
