import { useCallback, useMemo } from 'react';
import { useCalls } from '@/components/data/calls';
import { useSettings } from '@/components/data/screen';
import { useRun } from '@/components/data/toasts';
import type { Script, Variant } from '@/lib/model/playbook';
import { VARIANT_LOCALE, VARIANT_TONE, variantFor, wishOf } from '@/lib/playbook/variants';
import type { Found } from '@/lib/suggest/found';
import { hasClient } from './has-client';
import { usePanel } from './panel-context';
import { scriptToSend } from './to-send';
import type { Sendable } from './use-sending';

export interface Variants {
  /** The wording in use; null: the script's own. */
  chosen(found: Found<Script>): Variant | null;
  choose(found: Found<Script>, variant: Variant | null): void;
  toSend(found: Found<Script>): Sendable;
}

/** Tone and language are remembered for the client and go for all scripts; which of several wordings, for the script. */
export function useVariants(): Variants {
  const { view, typed, remember } = usePanel();
  const settings = useSettings();
  const { send } = useCalls();
  const run = useRun();
  const ofClient = view.clients[0]?.values;
  const values = useMemo(() => ({ ...ofClient, ...typed }), [ofClient, typed]);
  const chosen = useCallback(
    ({ playbook, entry }: Found<Script>) =>
      variantFor(entry, playbook.locale, wishOf(values, settings, playbook.id, entry.id)),
    [values, settings],
  );
  return useMemo(
    () => ({
      chosen,
      toSend: (found) => scriptToSend(found, chosen(found)),
      choose({ playbook, entry }, variant) {
        const wish = { [VARIANT_TONE]: variant?.tone ?? '', [VARIANT_LOCALE]: variant?.locale ?? '' };
        const { [`${playbook.id}/${entry.id}`]: _, ...others } = settings.variants;
        const mine = variant ? { [`${playbook.id}/${entry.id}`]: variant.label } : {};
        run(send('settings.save', { settings: { variants: { ...others, ...mine } } }));
        if (Object.entries(wish).every(([name, value]) => (values[name] ?? '') === value)) return;
        remember(wish);
        if (hasClient(view)) run(send('values.save', { owner: view.owner, values: wish }));
      },
    }),
    [chosen, settings, send, run, view, values, remember],
  );
}
