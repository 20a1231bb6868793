/** Deals of the board. A tile names organisation and person in one text, which is no client. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, every, first, idIn, textOf } from '../find';
import { parseMoney } from '../money';
import { viewOf } from './read';
import { TILE, TILE_LINK, TILE_VALUE } from './selectors';

const elements = new WeakMap<RecordRow, HTMLElement>();

export function rows({ document, location }: Frame, { kind }: Page): RecordRow[] {
  return kind === 'board' ? every(viewOf(document), TILE).flatMap((tile) => rowOf(tile, location.href) ?? []) : [];
}

export function rowElement(_frame: Frame, row: RecordRow): HTMLElement | null {
  const tile = elements.get(row);
  return tile?.isConnected ? tile : null;
}

function rowOf(tile: HTMLElement, base: string): RecordRow | null {
  const link = first(tile, TILE_LINK);
  const id = idIn(link, /\/deal\/(\d+)/);
  const url = addressOf(link, base);
  if (!id || !url) return null;
  const row: RecordRow = {
    id,
    number: id,
    url,
    clientId: null,
    clientName: null,
    status: null,
    amount: parseMoney(textOf(first(tile, TILE_VALUE))),
    product: null,
    createdAt: null,
  };
  elements.set(row, tile);
  return row;
}
