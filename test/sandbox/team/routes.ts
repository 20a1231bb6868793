/** The addresses of team.example: a web server that gives out one file, with a tag by its content. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Ask, page, type Reply } from '../http.ts';
import type { TeamState } from './types.ts';

/** In bytes, at once. */
const PIECE = 1_048_576;

export function teamRoute(ask: Ask, state: TeamState): Reply {
  if (ask.url.pathname === '/') return page('<!doctype html><title>Team</title><h1>Team</h1>');
  const reply = ask.url.pathname === '/sales.json' ? answer(ask, state) : nothing();
  const { cookie = null, referer = null, origin = null } = ask.headers;
  const { method, url } = ask;
  const etag = ask.headers['if-none-match'] ?? null;
  state.asked.push({ status: reply.status, method, path: url.pathname, etag, cookie, referer, origin });
  return reply;
}

function answer({ headers }: Ask, { body, manner }: TeamState): Reply {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  if (manner === 'gone' || body === '') return nothing();
  if (manner === 'moved') return { status: 302, body: '', headers: { location: 'https://hostile.example/sales.json' } };
  if (manner === 'slow') return { status: 200, body: '', stream: new Readable({ read() {} }), headers: json };
  if (manner === 'endless') return { status: 200, body: '', stream: Readable.from(endless()), headers: json };
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) return { status: 304, body: '', headers: { etag } };
  return { status: 200, body, headers: { ...json, etag } };
}

function* endless() {
  const piece = Buffer.alloc(PIECE, ' ');
  for (;;) yield piece;
}

function nothing(): Reply {
  return { status: 404, body: '', headers: {} };
}
