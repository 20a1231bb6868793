/** Which wording of a script is used: by the client's tone and language, and by the manager's habit. */
import type { Locale, Script, Variant } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';

/** The values of a client under which tone and language are remembered; they go for every script. */
export const VARIANT_TONE = 'variant.tone';
export const VARIANT_LOCALE = 'variant.locale';

export interface VariantWish {
  /** Of the client; left out: as the script itself is written. */
  tone?: string | undefined;
  locale?: string | undefined;
  /** What the manager chose last for this script, for whomever; it never decides on tone or language. */
  label?: string | undefined;
}

/** `values` are the client's. */
export function wishOf(
  values: Readonly<Record<string, string>>,
  { variants }: Settings,
  playbookId: string,
  scriptId: string,
): VariantWish {
  const label = variants[`${playbookId}/${scriptId}`];
  return { tone: values[VARIANT_TONE], locale: values[VARIANT_LOCALE], label };
}

/** Null: the script's own text. `home` is the playbook's language. */
export function variantFor({ variants = [] }: Pick<Script, 'variants'>, home: Locale, wish: VariantWish) {
  const score = (variant: Variant | null) =>
    ((variant?.locale ?? home) === (wish.locale || home) ? 4 : 0) +
    (variant?.tone === (wish.tone || undefined) ? 2 : 0) +
    (variant !== null && variant.label === wish.label ? 1 : 0);
  return variants.reduce<Variant | null>((best, variant) => (score(variant) > score(best) ? variant : best), null);
}
