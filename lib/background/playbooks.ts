/** The one place that gives playbooks, own changes and all: to the panel, to slash texts, rules and figures. */

import type { ScriptPictures } from '@/lib/messages/pictures';
import type { PlaybookCalls } from '@/lib/messages/playbook';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { type Layer, layerEdit } from '@/lib/model/layer';
import type { SiteId } from '@/lib/model/page';
import type { Playbook, Script } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';
import { inForce } from '@/lib/playbook/in-force';
import { basesOf, mergeLayer } from '@/lib/playbook/layer';
import { PACKS } from '@/lib/playbook/packs/all';
import { picturesIn, withoutPictures } from '@/lib/playbook/pictures';
import { pricesMoved } from '@/lib/playbook/prices-moved';
import { keptUntilWritten } from '@/lib/store/kept';
import { changeLayer, readLayer } from '@/lib/store/layer';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { readSubscriptions } from '@/lib/store/teams';
import { createSearch, type Search } from '@/lib/suggest/search';
import { learningHandlers } from './learning-handlers';
import { paperworkHandlers } from './paperwork-handlers';

interface All {
  /** As they came. */
  bases: Playbook[];
  layer: Layer;
  /** Ids of those that came from files. */
  fromFiles: string[];
  /** Without what is hidden. */
  shown: Playbook[];
  /** The same without pictures, and those pictures by name. */
  listed: Playbook[];
  pictures: ScriptPictures[];
  /** With it: what was sent before it was hidden keeps its name. */
  whole: Playbook[];
}

export interface Books {
  playbooks: Playbook[];
  search: Search;
}

/** Made once, and anew after each change of the layer. */
export const allPlaybooks = keptUntilWritten(['ownChanges', 'ownOrders', 'ownBooks'], readAll);

/** By what they are made of, and by their ids in order. */
const searches = new WeakMap<All, Map<string, Books>>();

async function readAll(): Promise<All> {
  const { layer, books } = await readLayer();
  const bases = basesOf(PACKS, books);
  const shown = mergeLayer(bases, layer);
  return {
    bases,
    layer,
    fromFiles: books.map(({ id }) => id),
    shown,
    listed: shown.map(withoutPictures),
    pictures: picturesIn(shown),
    whole: mergeLayer(bases, layer, { hidden: true }),
  };
}

/**
 * What an older version kept of prices comes into the quotes. Ended in between, it comes to the same when it is begun again:
 * the settings let go last.
 */
export async function movePrices(): Promise<void> {
  const { prices } = await readSettings();
  if (Object.keys(prices).length === 0) return;
  const { bases, layer } = await allPlaybooks();
  const { changes, left } = pricesMoved(bases, layer, prices);
  if (changes.length > 0) await changeLayer(layerEdit({ changes }));
  await changeSettings({ prices: left });
  await announce(['playbook', 'settings']);
}

export async function booksFor(settings: Settings, site: SiteId | null): Promise<Books> {
  const all = await allPlaybooks();
  const playbooks = inForce(all.shown, settings, site);
  const key = playbooks.map(({ id }) => id).join();
  const made = searches.get(all) ?? new Map<string, Books>();
  searches.set(all, made);
  const books = made.get(key) ?? { playbooks, search: createSearch(playbooks) };
  made.set(key, books);
  return books;
}

/** A script that was sent; hidden ones, too. An id that several playbooks have is that of the playbook named. */
export async function scriptOf(playbookId: string, id: string): Promise<Script | null> {
  return scriptIn((await allPlaybooks()).whole, playbookId, id);
}

export function scriptIn(playbooks: readonly Playbook[], playbookId: string | null, id: string): Script | null {
  return playbooks.find((one) => one.id === playbookId)?.scripts.find((one) => one.id === id) ?? null;
}

export const playbookHandlers: Handlers<PlaybookCalls, PageSender> = {
  ...learningHandlers,
  ...paperworkHandlers,
  'playbook.list': async () => (await allPlaybooks()).listed,
  'playbook.layer': async () => {
    const { bases, layer, fromFiles } = await allPlaybooks();
    // What the manager subscribed to is unsubscribed from before it can be deleted.
    const subscribed = new Set((await readSubscriptions()).map(({ playbookId }) => playbookId));
    return { bases, layer, fromFiles: fromFiles.filter((id) => !subscribed.has(id)) };
  },
  'playbook.change': async ({ edit }) => {
    const back = await changeLayer(edit);
    await announce(['playbook', 'tab']);
    return back;
  },
};
