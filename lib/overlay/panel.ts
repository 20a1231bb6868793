/** The panel in the top frame: when it is there, and what it may ask of the page. Nothing is built before it is needed. */
import type { ContentCalls, FrameWelcome, In, Out } from '@/lib/messages/contract';
import type { PortCalls } from '@/lib/messages/contract-port';
import { sendContent } from '@/lib/messages/send-content';
import { createPanelHost, type PanelHost } from './panel-host';
import { isShownHonestly } from './visible';

export interface Panel {
  welcome(welcome: FrameWelcome, known: boolean): void;
  /** Shows the launcher: this page is one of ours. */
  offer(): void;
  toggle(): void;
  show(): void;
  /** Back from the back/forward cache, where the tab's other pages had panels and tokens of their own. */
  restore(open: boolean): void;
}

/** The calls that take and give what the port's do. */
const RELAYS = {
  insert: 'relay.insert',
  'insert-picture': 'relay.picture',
  'take-back': 'relay.take-back',
  act: 'relay.act',
} as const satisfies Record<Exclude<keyof PortCalls, 'close' | 'ready'>, keyof ContentCalls>;

/** `failed` hears of calls that did not reach the background. */
export function createPanel(signal: AbortSignal, failed: (error: unknown) => void): Panel {
  let host: PanelHost | null = null;
  let enabled = true;
  let launcher = '';
  let back: Element | null = null;

  const build = () => {
    host ??= createPanelHost({
      document,
      signal,
      register: async (token) => {
        try {
          return await sendContent('panel.register', { token });
        } catch (error) {
          failed(error);
          throw error;
        }
      },
      onToggle: (open) => void sendContent('panel.opened', { open }).catch(failed),
      answer,
    });
    return host;
  };
  const show = (open: boolean, focus: boolean) => {
    if (open && document.activeElement !== host?.element) back = document.activeElement;
    build().show(open, focus);
    if (!open && focus && back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
  const answer = async <K extends keyof PortCalls>(call: K, input: In<PortCalls, K>): Promise<Out<PortCalls, K>> => {
    if (call === 'ready') host?.ready();
    if (call === 'close') show(false, true);
    const relay = RELAYS[call as keyof typeof RELAYS];
    if (!relay) return null as Out<PortCalls, K>;
    if (!host || !isShownHonestly(host.element)) return { failed: 'hidden', retry: true } as Out<PortCalls, K>;
    return sendContent(relay, input as never) as Promise<Out<PortCalls, K>>;
  };

  return {
    welcome(welcome, known) {
      ({ enabled, launcher } = welcome);
      if (!enabled) {
        host?.showLauncher('');
        return host?.show(false, false);
      }
      if (known) this.offer();
      if (welcome.panelOpen) show(true, false);
    },
    offer: () => enabled && build().showLauncher(launcher),
    toggle: () => enabled && show(!host?.open, true),
    show: () => enabled && show(true, true),
    restore(open) {
      host?.renew();
      host?.show(open, false);
    },
  };
}
