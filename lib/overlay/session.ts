/**
 * The content script's life in one frame: recognise, read, tell the background, mark the rows; in the top frame
 * also the panel's host. It decides nothing and keeps nothing that matters.
 */
import { isFocused } from '@/lib/insertion/caret';
import { refusal } from '@/lib/insertion/check';
import { engineHere } from '@/lib/insertion/engine';
import { trackComposers } from '@/lib/insertion/track';
import type { ContentCalls, FrameWelcome, In } from '@/lib/messages/contract';
import { GONE, sendContent } from '@/lib/messages/send-content';
import type { Health, Page } from '@/lib/model/page';
import { runtime } from '@/lib/platform/page-runtime';
import type { Frame, Site } from '@/lib/sites/contract';
import { answerBackground } from './frame-calls';
import { swallowHeldEnter } from './held-enter';
import { engine, insertInto, pictureInto } from './inserting';
import { followBadges } from './marks';
import { createPanel } from './panel';
import { type FrameState, LOADED_AT, NOTHING_READ, paint, report } from './report';
import { commandTarget } from './slash/command';
import { loadSlash } from './slash/on-demand';
import { watchSlash } from './slash/watch';
import { closedRoot, leaveWord, takeOver, takeWord } from './takeover';
import { takeToggleKey } from './toggle-key';
import { watchTyped } from './typed';
import { watchPage } from './watch';

/** `health` reports what the site's declarations find here (`lib/sites/health.ts`). */
export function startSession(site: Site, health: (site: Site, frame: Frame) => Health): void {
  const session = takeOver(document);
  const { signal } = session;
  let later = 0;
  const again = (ms: number) => {
    clearTimeout(later);
    if (!signal.aborted) later = window.setTimeout(settle, ms);
  };
  const frame: Frame = { document, location, now: () => new Date(), again };
  let state: FrameState = { ...NOTHING_READ, known: new WeakSet() };
  /** The extension was updated or removed under us: the new one takes over; this one must not linger. */
  const failed = (error: unknown) => {
    if (error instanceof Error && error.message === GONE) session.abort();
    else console.warn('Cuebook', error);
  };
  const panel = window === window.top ? createPanel(signal, failed) : null;

  /** Back from the back/forward cache: what it shows is as old as the visit to the pages after it. */
  let cached = false;
  let greeting: Promise<FrameWelcome> | null = null;
  const hello = (page: Page | null, restored = false) => {
    greeting ??= sendContent('frame.hello', restored ? { page, restored } : { page, loadedAt: LOADED_AT })
      .then((welcome) => {
        state.welcome = welcome;
        quietly(() => {
          if (restored) panel?.restore(welcome.panelOpen && welcome.enabled);
          panel?.welcome(welcome, page !== null);
        });
        return welcome;
      })
      .finally(() => {
        greeting = null;
      });
    return greeting;
  };
  let telling = false;
  let changed = false;
  /** One at a time: an answer that overtakes another would mark rows by what the page showed before. */
  const settle = () => {
    if (!runtime?.id) return session.abort();
    changed = telling;
    if (telling) return;
    telling = true;
    const era = state;
    void tell()
      .catch(failed)
      .finally(() => {
        if (era !== state) return;
        telling = false;
        if (changed) settle();
      });
  };
  const tell = async () => {
    const page = site.recognise(frame);
    if (!page && !state.page) return;
    state.page = page;
    const { enabled } = state.welcome ?? (await hello(page));
    if (enabled) await report(site, frame, state, quietly);
    if (enabled && page) quietly(() => panel?.offer());
  };

  const use = (element: HTMLElement) => {
    const composer = { label: site.composerLabel?.(element) ?? '', note: site.composerNote?.(element) ?? null };
    tellComposer(state, hello, composer).then(typed.anew).catch(failed);
  };
  const typed = watchTyped({
    signal,
    read: () => {
      const used = composers.last()?.element;
      return (used?.isConnected && engineHere()?.readComposer(used, null).text) || '';
    },
    tell: async (text) => {
      if (!state.welcome?.enabled) return false;
      return (await sendContent('frame.typed', { text })).hints;
    },
    failed,
  });
  const togglePanel = () => {
    // Before the background has said whether the site is on, the wish is kept like one that the door heard.
    if (panel && !state.welcome) leaveWord('toggle');
    else if (panel) panel.toggle();
    else void sendContent('frame.toggle-panel', {}).catch(failed);
  };
  const slash = watchSlash({
    signal,
    composer: () => {
      const used = composers.last()?.element;
      const isOn = state.welcome?.enabled !== false && runtime?.id;
      return used && isOn && isFocused(used) && refusal(used, '', 0) === null ? used : null;
    },
    isKnown: () => state.reading !== null,
    load: loadSlash,
    onWrite: typed.wrote,
    isTaken: (event) => takeToggleKey(event, togglePanel),
    failed,
  });
  slash.hear(window);
  const composers = trackComposers({
    window,
    signal,
    isComposer: (element) => site.isComposer?.(element, state.page) ?? true,
    onUse: use,
    shadowOf: closedRoot,
    onFrame: slash.hear,
  });

  answerBackground(
    {
      insert: async ({ text, replacing }) => {
        const last = composers.last();
        if (last) swallowHeldEnter(last.element, signal);
        const target = last && replacing ? commandTarget(last.element, replacing) : last;
        if (last && !target) return { failed: 'page-changed', retry: true };
        return insertInto(site, state, target, text);
      },
      'insert-picture': async ({ picture }) => {
        const last = composers.last();
        if (last) swallowHeldEnter(last.element, signal);
        return pictureInto(site, frame, last, picture);
      },
      'take-back': async () => {
        const { insertion } = state;
        if (!insertion) return { failed: 'text-changed', retry: false };
        const outcome = await (await engine()).takeBack(insertion);
        if ('done' in outcome) state.insertion = null;
        return outcome;
      },
      act: ({ act }) => {
        if (!state.page || !site.act) return { failed: 'unsupported', retry: false };
        // What this page shows was true when it was loaded; a client can pay in the meantime.
        if (cached || performance.now() > OLD_MS) return { failed: 'page-old', retry: false };
        return site.act(frame, state.page, act);
      },
      'panel.toggle': () => {
        togglePanel();
        return null;
      },
      'panel.open': () => {
        panel?.show();
        return null;
      },
      'settings.changed': (welcome) => {
        state.welcome = welcome;
        state.told = '';
        if (!welcome.enabled) {
          state.marks = new Map();
          state.own = undefined;
          void paint(site, frame, state, quietly);
        }
        panel?.welcome(welcome, state.page !== null);
        settle();
        return null;
      },
      refresh: async () => {
        await tell();
        return null;
      },
      ping: () => null,
      health: () => health(site, frame),
    },
    signal,
  );
  followBadges(document, location, signal);
  window.addEventListener('pagehide', () => state.page && void sendContent('frame.gone', {}).catch(() => {}), {
    signal,
  });
  // Back from the back/forward cache: the background was told that this frame is gone, and this frame of nothing.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      cached = true;
      // What was under way when the page was frozen may be answered late, or never: its answer goes into the old state.
      state = { ...state, told: '' };
      greeting = null;
      const page = site.recognise(frame);
      // Nothing is told before the background has taken the frame in again: it would be forgotten with the rest.
      telling = page !== null || panel !== null;
      const last = composers.last();
      const taken = telling ? hello(page, true) : Promise.resolve();
      taken
        .finally(() => {
          telling = false;
          settle();
        })
        .then(() => last && use(last.element))
        .catch(failed);
    },
    { signal },
  );
  const quietly = watchPage(window, signal, settle, site.around?.(frame));
  const begun = panel ? hello(site.recognise(frame)).then(settle) : Promise.resolve(settle());
  begun.then(() => takeWord() === 'toggle' && togglePanel()).catch(failed);
  // Typed while this was on its way.
  begun.then(slash.look, () => {});
}

/** A page loaded longer ago than this is not acted on, in milliseconds: it has to be loaded again first. */
const OLD_MS = 15 * 60_000;

async function tellComposer(
  state: FrameState,
  hello: (page: Page | null) => Promise<FrameWelcome>,
  composer: In<ContentCalls, 'frame.composer'>,
): Promise<void> {
  const { enabled } = state.welcome ?? (await hello(state.page));
  if (!enabled) return;
  // Before it is asked for: a text is wanted soon after the caret came here.
  void engine().catch(() => {});
  await sendContent('frame.composer', composer);
}
