/** For tests only: screens on a happy-dom page, with stand-ins for the background and for the page. */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { In, Out, Topic, UiCalls } from '@/lib/messages/contract';
import type { PortCalls } from '@/lib/messages/contract-port';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { ExtensionProvider } from './data/extension';
import { Screen } from './data/screen';
import type { PagePort } from './panel/page-port';

export type Answers = { [K in keyof UiCalls]?: (input: In<UiCalls, K>) => Out<UiCalls, K> | Promise<Out<UiCalls, K>> };
export type PortAnswers = {
  [K in keyof PortCalls]?: (input: In<PortCalls, K>) => Out<PortCalls, K> | Promise<Out<PortCalls, K>>;
};

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Shown {
  /** What was asked of the background and of the page, in order. */
  sent: { call: string; in: unknown }[];
  /** Tells the screen that something changed. */
  announce(topics: Topic[]): Promise<void>;
}

/** Renders a screen; a call without an answer here is answered with null. */
export async function show(screen: ReactNode, answers: Answers = {}): Promise<Shown> {
  const sent: Shown['sent'] = [];
  const listeners = new Set<(topics: Topic[]) => void>();
  const all: Answers = { 'settings.read': () => DEFAULT_SETTINGS, ...answers };
  const calls = {
    onChanged: (listener: (topics: Topic[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send<K extends keyof UiCalls>(call: K, input: In<UiCalls, K>): Promise<Out<UiCalls, K>> {
      sent.push({ call, in: input });
      // A call that a test does not care for is answered with what most of them answer.
      return ((await all[call]?.(input)) ?? null) as Out<UiCalls, K>;
    },
  };
  const requestAccess = async (origin: string) => {
    sent.push({ call: 'requestAccess', in: origin });
    return true;
  };
  const holder = document.createElement('div');
  document.body.append(holder);
  const root = createRoot(holder);
  onTestFinished(async () => {
    await act(() => root.unmount());
    holder.remove();
  });
  await act(async () =>
    root.render(
      <ExtensionProvider value={{ version: '0.0.1', requestAccess }}>
        <Screen calls={calls}>{screen}</Screen>
      </ExtensionProvider>,
    ),
  );
  return {
    sent,
    announce: (topics) =>
      act(async () => {
        for (const listener of listeners) listener(topics);
      }),
  };
}

/** A port to a page that answers as told and notes what it was asked. */
export function standInPort(answers: PortAnswers, asked: { call: string; in: unknown }[] = []): PagePort {
  return {
    async call(call, input) {
      asked.push({ call, in: input });
      const answer = answers[call];
      if (!answer) throw new Error('no answer');
      return answer(input);
    },
  };
}

export function all(testId: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
}

/** Throws where the mark is not on the screen. */
export function one(testId: string): HTMLElement {
  const [element] = all(testId);
  if (!element) throw new Error(`nothing is marked ${testId}`);
  return element;
}

/** A click, by the manager's own hand unless told otherwise. */
export function click(element: Element, isTrusted = true): Promise<void> {
  return dispatch(element, new MouseEvent('click', { bubbles: true, cancelable: true }), isTrusted);
}

export function press(element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
  return dispatch(element, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }), true);
}

export function submit(form: Element, isTrusted = true): Promise<void> {
  return dispatch(form, new SubmitEvent('submit', { bubbles: true, cancelable: true }), isTrusted);
}

/** Types over what an input, a text area or a select holds. */
export function type(element: Element, value: string): Promise<void> {
  // React watches the property on the element itself; the prototype's setter goes past it, as typing does.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
  const kind = element instanceof HTMLSelectElement ? 'change' : 'input';
  return dispatch(element, new Event(kind, { bubbles: true }), true);
}

function dispatch(element: Element, event: Event, isTrusted: boolean): Promise<void> {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  return act(async () => {
    element.dispatchEvent(event);
  });
}
