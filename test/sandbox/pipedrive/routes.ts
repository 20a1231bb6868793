/** The addresses of example.pipedrive.com. */
import { type Ask, fragment, json, notFound, page, type Reply, seeOther } from '../http.ts';
import type { Lang, PipedriveState } from './types.ts';
import { lateBlock, renderBoard, renderDeal, renderPerson } from './view.ts';

export function pipedriveRoute(ask: Ask, state: PipedriveState, now: Date): Reply {
  const path = ask.url.pathname;
  const lang: Lang = ask.url.searchParams.get('lang') === 'de' ? 'de' : 'en';
  const record = /^(\/__block)?\/(deal|person)\/(\d+)$/.exec(path);
  if (record) {
    const id = Number(record[3]);
    if (record[1]) return fragment(lateBlock(state, id, lang));
    const body = record[2] === 'deal' ? renderDeal(state, id, lang) : renderPerson(state, id, lang);
    return body ? page(body) : notFound();
  }
  const owner = ask.form.get('owner') ?? '';
  const text = ask.form.get('content') ?? '';
  switch (path) {
    case '/':
      return seeOther('/pipeline/1');
    case '/pipeline/1':
    case '/deals':
      return page(renderBoard(state, lang));
    case '/__note-draft':
      state.noteDrafts[owner] = text;
      return json({});
    case '/api/v1/notes':
      state.notes.push({ id: 902 + state.notes.length, owner, at: now.toISOString(), text });
      delete state.noteDrafts[owner];
      return json({ success: true });
    default:
      return notFound();
  }
}
