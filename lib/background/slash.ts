/** Texts for who types `//` in a message: found and filled as in the panel, for the client whom the tab shows. */

import { notInserted, pasteKeysOn } from '@/lib/i18n/not-inserted';
import { type Texts, textsFor } from '@/lib/i18n/texts';
import type { TabView } from '@/lib/messages/contract';
import type { SlashInserted, SlashList, SlashWords } from '@/lib/messages/slash';
import { announce } from '@/lib/messages/topics';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { TextSource } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { fill } from '@/lib/playbook/fill';
import { valuesFor } from '@/lib/playbook/values';
import { variantFor, wishOf } from '@/lib/playbook/variants';
import { readSettings } from '@/lib/store/settings';
import { foundOf } from '@/lib/suggest/found';
import { rankByPayment } from '@/lib/suggest/payment';
import { scriptText, textsOf, type VariantOf } from '@/lib/suggest/texts';
import { ask, readLivingTab } from './frames';
import { pageOwnerOf, stillShows } from './owner';
import { booksFor } from './playbooks';
import { clientsShown } from './remember';
import { readTab, shownFrame, type TabState, updateTab } from './tabs';
import { judgePage } from './verdicts';

/** More than can be taken in at the caret is found faster by another letter. */
const MAX_TEXTS = 8;

/** null where the tab shows no page of ours. `opening`: the page is read anew first, it may have gone on. */
export async function findTexts(tabId: number, query: string, opening: boolean): Promise<SlashList | null> {
  const before = opening ? shownFrame(await readLivingTab(tabId)) : null;
  if (before) await ask(tabId, before, 'refresh', {});
  const tab = await readTab(tabId);
  const frame = shownFrame(tab);
  if (!frame) return null;
  const { facts, page } = frame;
  const [settings, clients, judged] = await Promise.all([
    readSettings(),
    clientsShown(frame),
    judgePage(page, facts, []),
  ]);
  const wanted = clients[0]?.values ?? {};
  const variantOf: VariantOf = ({ playbook, entry }) =>
    variantFor(entry, playbook.locale, wishOf(wanted, settings, playbook.id, entry.id));
  const { playbooks, search } = await booksFor(settings, page.site);
  const hits = search.find(query);
  const texts = query.trim()
    ? textsOf(hits, playbooks, variantOf)
    : rankByPayment(foundOf('script', hits, playbooks), judged.shown.payment, ({ entry }) => entry).map((found) =>
        scriptText(found, variantOf(found)),
      );
  const known = { facts, clients };
  const now = new Date(clock.now());
  return {
    owner: clients[0]?.id ?? pageOwnerOf(tab),
    texts: texts.slice(0, MAX_TEXTS).map(({ source, title, text, locale }) => {
      return { source, title, text: fill(text, valuesFor(known, settings, {}, { locale, now }), locale).text };
    }),
    theme: settings.theme,
    words: wordsIn(textsFor(settings.locale)),
  };
}

function wordsIn(t: Texts): SlashWords {
  return {
    label: t.tabs.scripts,
    keys: t.slash.keys,
    none: t.scripts.none,
    incomplete: t.slash.incomplete,
    failed: t.app.callFailed,
  };
}

/** Opens the panel, which asks for what the text lacks. */
export async function wantText(tabId: number, source: TextSource, owner: string): Promise<void> {
  const wanted = { id: crypto.randomUUID(), source, owner };
  // A page that is still to be told of the panel learns it by its welcome.
  await updateTab(tabId, () => ({ wanted, panelOpen: true }));
  await announce(['tab']);
  await ask(tabId, { frameId: 0, documentId: null }, 'panel.open', {});
}

/** What the panel is to ask for: nothing once the tab shows somebody else. */
export async function wantedOf(tab: TabState): Promise<TabView['wanted']> {
  if (!tab.wanted || !(await stillShows(tab, tab.wanted.owner))) return null;
  const { id, source } = tab.wanted;
  return { id, source };
}

/** Why nothing was inserted, in words; null where it was. */
export async function sayOf(outcome: Outcome<Inserted>): Promise<SlashInserted['say']> {
  if ('done' in outcome) return null;
  const t = textsFor((await readSettings()).locale);
  const keys = pasteKeysOn(navigator.userAgent);
  return { copied: notInserted(t, outcome, keys), notCopied: notInserted(t, outcome, null) };
}
