import { useEffect, useRef } from 'react';
import { useWords } from '@/components/data/words';
import { Icon } from '@/components/ui/icons';
import type { Script } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { MissingForm } from './missing-form';
import { PictureStrip } from './picture-strip';
import { Preview } from './preview';
import { SendButtons } from './send-buttons';
import { SentLine } from './sent-line';
import type { Sending } from './use-sending';
import type { Variants } from './use-variants';
import { VariantChips } from './variant-chips';

export interface ScriptCardProps {
  found: Found<Script>;
  variants: Variants;
  selected: boolean;
  onSelect(): void;
  sending: Sending;
}

/** One script: short until it is chosen, then whole. */
export function ScriptCard({ found, variants, selected, onSelect, sending }: ScriptCardProps) {
  const { t } = useWords();
  const script = found.entry;
  const item = variants.toSend(found);
  const ref = useRef<HTMLLIElement>(null);
  const asked = sending.asking?.item.key === item.key;
  const drawn = useRef(false);
  useEffect(() => {
    // Not when the panel opens: on a low screen the client would be scrolled away.
    if (selected && drawn.current) ref.current?.scrollIntoView({ block: 'nearest' });
    drawn.current = true;
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the search field chooses; the click is a short cut.
    <li
      ref={ref}
      data-testid="script"
      data-script-id={script.id}
      aria-current={selected || undefined}
      onClick={onSelect}
      className={`scroll-mt-16 border-b border-line border-l-3 py-2 pr-3 pl-2.5 ${selected ? 'border-l-accent bg-sunken' : 'border-l-transparent'}`}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <h3 className="text-base leading-snug font-semibold">
            {script.title}
            {script.favourite && (
              <span
                data-testid="favourite"
                className="ml-1 inline-block align-[-1px] text-accent [&_path]:fill-current"
              >
                <Icon name="star" size={12} />
                <span className="sr-only">{t.scripts.favourite}</span>
              </span>
            )}
          </h3>
          <p className={`text-xs text-muted ${selected ? '' : 'truncate'}`}>{script.situation}</p>
        </div>
        <SendButtons sending={sending} item={item} main={selected && !asked} />
      </div>
      {script.voice && (
        <p className="mt-1 flex items-center gap-1 text-xs text-accent">
          <Icon name="voice" size={13} />
          {t.scripts.voice}
        </p>
      )}
      {selected && <VariantChips found={found} variants={variants} />}
      <SentLine item={item} />
      <Preview filled={sending.filled(item)} full={selected || asked} />
      {asked && <MissingForm sending={sending} />}
      <PictureStrip found={found} full={selected || asked} next={sending.inserted === item.key} />
    </li>
  );
}
