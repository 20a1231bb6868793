/** The menu at the caret: asks for the texts, lets one be chosen, and has it put in the place of the command. */
import { isFocused, restoreCaret } from '@/lib/insertion/caret';
import { windowOf } from '@/lib/insertion/target';
import { sendContent } from '@/lib/messages/send-content';
import type { SlashInserted, SlashList, SlashText } from '@/lib/messages/slash';
import { boxOf } from './caret-box';
import { copyText } from './clipboard';
import { commandAt, commandTarget, queryOf } from './command';
import { drawList } from './list';

export type MenuKey = 'Enter' | 'Tab' | 'Escape' | 'ArrowUp' | 'ArrowDown';

export interface Menu {
  /** False: the key is the page's. */
  press(key: MenuKey): boolean;
  /** To be called when the text or the caret may have changed. */
  look(): void;
}

export interface MenuOptions {
  element: HTMLElement;
  /** A page of ours is shown here: where none is by the time of asking, it may be changing from one client to another. */
  isKnown: boolean;
  signal: AbortSignal;
  /** Hears of calls that did not reach the background. */
  failed(error: unknown): void;
  onClose(): void;
}

/** A chat that is being switched shows nobody for a second. */
const TRIES = 6;
const TRY_MS = 250;

/** How long a failure stands at the caret, in milliseconds; the text is on the clipboard by then. */
const SAID_MS = 12_000;

export function openMenu({ element, isKnown, signal, failed, onClose }: MenuOptions): Menu {
  const over = new AbortController();
  const listen = { capture: true, passive: true, signal: AbortSignal.any([signal, over.signal]) };
  const view = drawList({
    document,
    parent: layerOf(element),
    signal: listen.signal,
    onPick: (index) => view.isHonest() && choose(index),
  });
  let command = '';
  let list: SlashList | null = null;
  let at = 0;
  /** The question under way; its answer alone is drawn. */
  let asked = 0;
  let asking = false;
  /** Enter was typed before the answer to what was typed had come. */
  let ahead = false;
  let busy = false;

  const close = () => {
    if (over.signal.aborted) return;
    over.abort();
    onClose();
  };
  listen.signal.addEventListener('abort', view.hide);

  const place = () => {
    const box = boxOf(element, command, window, view.root);
    if (box) view.place(box);
    else if (!busy) close();
  };
  const look = () => {
    if (busy || over.signal.aborted) return;
    const now = element.isConnected && isFocused(element) ? commandAt(element) : null;
    if (now === null) close();
    else if (now !== command) ask(now).catch(fail);
  };
  const ask = async (now: string) => {
    const opening = command === '';
    command = now;
    asking = true;
    asked += 1;
    const mine = asked;
    const isStale = () => mine !== asked || over.signal.aborted;
    let found = await sendContent('slash.find', { query: queryOf(now), opening });
    for (let left = isKnown ? TRIES : 0; !found && left > 0 && !isStale(); left -= 1) {
      await new Promise((done) => setTimeout(done, TRY_MS));
      if (!isStale()) found = await sendContent('slash.find', { query: queryOf(now), opening: true });
    }
    if (isStale()) return;
    asking = false;
    // A sentence that merely begins with two slashes.
    if (!found || (found.texts.length === 0 && /\s/.test(now))) return close();
    list = found;
    at = 0;
    view.draw(found, at);
    place();
    if (ahead && view.isHonest()) choose(at);
    ahead = false;
  };
  const fail = (error: unknown) => {
    close();
    failed(error);
  };

  const choose = (index: number) => {
    const text = list?.texts[index];
    if (busy || !list || !text) return;
    busy = true;
    // It may lie over the composer, which has to be seen.
    view.hide();
    const work = text.text === null ? complete(list, text) : insert(list, text.source, text.text);
    work.catch((error) => {
      failed(error);
      say(list?.words.failed ?? '');
    });
  };
  /** Selected, so that what the panel inserts stands in its place. */
  const complete = async ({ owner }: SlashList, { source }: SlashText) => {
    const target = commandTarget(element, command);
    if (target) await restoreCaret(target);
    await sendContent('slash.complete', { source, owner });
    close();
  };
  const insert = async ({ owner, words }: SlashList, source: SlashText['source'], text: string) => {
    let answer: SlashInserted;
    try {
      answer = await sendContent('relay.slash', { text, source, owner, command });
    } catch (error) {
      failed(error);
      await copyText(text);
      return say(words.failed);
    }
    const { outcome, say: why } = answer;
    if ('done' in outcome || !why) return close();
    const copied = outcome.failed !== 'record-changed' && (await copyText(text));
    say(copied ? why.copied : why.notCopied);
  };
  /** The menu is closed for its keys; the word stays for a while, or until it is clicked away. */
  const say = (text: string) => {
    onClose();
    view.say(text, list?.theme ?? 'auto');
    place();
    const until = { ...listen, once: true };
    window.addEventListener('pointerdown', close, until);
    setTimeout(close, SAID_MS);
  };

  const inner = windowOf(element);
  for (const one of new Set([window, inner])) {
    one.addEventListener('scroll', () => requestAnimationFrame(place), listen);
    one.addEventListener('resize', () => requestAnimationFrame(place), listen);
    one.addEventListener('input', () => setTimeout(look), listen);
  }
  element.ownerDocument.addEventListener('selectionchange', look, listen);
  element.addEventListener('blur', () => !busy && close(), listen);
  inner.addEventListener('blur', () => !busy && close(), listen);
  look();

  return {
    look,
    press(key) {
      if (busy) return key === 'Enter' || key === 'Tab';
      // Whatever writes without keys (dictation, an on-screen keyboard, another alphabet) was not heard yet.
      if (key !== 'Escape') look();
      if (over.signal.aborted) return false;
      if (key === 'Escape') close();
      else if (key === 'ArrowUp' || key === 'ArrowDown') move(key === 'ArrowDown' ? 1 : -1);
      else if (asking) ahead = true;
      else if (view.isHonest()) choose(at);
      // Nobody can be choosing from what nobody sees.
      else close();
      return !over.signal.aborted || key === 'Escape';
    },
  };

  function move(step: number): void {
    if (!list?.texts.length) return;
    at = (at + step + list.texts.length) % list.texts.length;
    view.draw(list, at);
    place();
  }
}

/** What lies over the page in the browser's top layer hides everything outside of it, and a dialog makes it deaf. */
function layerOf(composer: Element): Element {
  for (let at: Element | null = composer; at; ) {
    const layer = at.closest('dialog:modal, :popover-open, :fullscreen');
    if (layer?.ownerDocument === document) return layer;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : windowOf(at).frameElement;
  }
  return document.documentElement;
}
