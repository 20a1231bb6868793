/** The content script's ear: calls of the background to this frame, and of nobody else. */
import type { FrameCalls, In, Out, Reply } from '@/lib/messages/contract';
import { runtime } from '@/lib/platform/page-runtime';

export type FrameAnswers = {
  [K in keyof FrameCalls]?: (input: In<FrameCalls, K>) => Promise<Out<FrameCalls, K>> | Out<FrameCalls, K>;
};

export function answerBackground(answers: FrameAnswers, signal: AbortSignal): void {
  const listen = (message: unknown, sender: { id?: string; tab?: unknown }, reply: (value: Reply<unknown>) => void) => {
    const { cuebook, call, in: input } = (message ?? {}) as { cuebook?: unknown; call?: string; in?: unknown };
    // `tab` is set on what another content script sends; only the background may call a frame.
    if (cuebook !== 'frame' || sender.id !== runtime.id || sender.tab) return;
    // The background is our own code, built together with this file; its input needs no second parsing.
    const answer = answers[call as keyof FrameCalls] as ((input: unknown) => unknown) | undefined;
    if (!answer) return;
    Promise.resolve()
      .then(() => answer(input))
      .then(
        (ok) => reply({ ok }),
        (error) => reply({ error: String(error) }),
      );
    return true;
  };
  // The polyfill's types know only listeners that answer by a promise, which Chrome did not accept for long.
  const onMessage = runtime.onMessage as unknown as {
    addListener(listener: typeof listen): void;
    removeListener(listener: typeof listen): void;
  };
  onMessage.addListener(listen);
  signal.addEventListener('abort', () => onMessage.removeListener(listen));
}
