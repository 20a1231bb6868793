/** For tests only: the panel over a page that takes every insertion and refuses every act. */

import { keep } from '@/components/data/keep';
import { PLAYBOOK } from '@/components/samples.fixture';
import { type Answers, all, one, type PortAnswers, press, show, standInPort } from '@/components/testing';
import type { In, Out, TabView, UiCalls } from '@/lib/messages/contract';
import type { PortCalls } from '@/lib/messages/contract-port';
import type { ActEvent } from '@/lib/model/records';
import { Panel } from './panel';

const INSERTED: Out<PortCalls, 'insert'> = { done: { editor: 'text-field', ms: 3 } };
const REFUSED: Out<PortCalls, 'act'> = { failed: 'status-changed', retry: false };

export async function openPanel(
  view: TabView,
  events: ActEvent[] = [],
  { answers, reloaded, ...portAnswers }: PortAnswers & { answers?: Answers; reloaded?: boolean } = {},
) {
  if (!reloaded) for (const key of ['tab', 'guide', 'paper']) keep(key, '');
  const asked: { call: string; in: unknown }[] = [];
  const port = standInPort({ insert: () => INSERTED, act: () => REFUSED, close: () => null, ...portAnswers }, asked);
  const screen = await show(<Panel port={port} />, {
    'tab.view': () => ({ ...view }),
    'playbook.list': () => [PLAYBOOK],
    'log.list': () => events,
    ...answers,
  });
  const sent = <K extends keyof UiCalls>(call: K) =>
    // What was sent under this name has this name's shape: `send` is typed.
    screen.sent.filter((one) => one.call === call).map((one) => one.in as In<UiCalls, K>);
  return { asked, sent, announce: screen.announce };
}

export function scriptCard(id: string): HTMLElement {
  const card = all('script').find((one) => one.dataset.scriptId === id);
  if (!card) throw new Error(`no script ${id} on the screen`);
  return card;
}

export function inside(element: Element, testId: string): Element {
  const found = element.querySelector(`[data-testid="${testId}"]`);
  if (!found) throw new Error(`no ${testId} inside`);
  return found;
}

export function goTo(tab: string): Promise<void> {
  return press(one(`tab-${tab}`), 'Enter');
}
