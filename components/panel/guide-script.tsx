/** A script that belongs to a step or a form, ready to be sent. */
import { useWords } from '@/components/data/words';
import type { Playbook, Script } from '@/lib/model/playbook';
import { ComposerLine } from './composer-line';
import { MissingForm } from './missing-form';
import { PictureStrip } from './picture-strip';
import { Preview } from './preview';
import { SendButtons } from './send-buttons';
import { SentLine } from './sent-line';
import { useSending } from './use-sending';
import { useVariants } from './use-variants';
import { VariantChips } from './variant-chips';

export function GuideScript({ script, playbook, label }: { script: Script; playbook: Playbook; label?: string }) {
  const { t } = useWords();
  const sending = useSending();
  const variants = useVariants();
  const found = { key: script.id, playbook, entry: script };
  const item = variants.toSend(found);
  return (
    <div
      data-testid="script"
      data-script-id={script.id}
      className="mt-3 rounded-md border border-line bg-sunken px-2.5 py-2"
    >
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow text-sm">
          <span className="text-muted">{label ?? t.guide.send}: </span>
          <span className="font-medium">{script.title}</span>
        </p>
        <SendButtons sending={sending} item={item} main />
      </div>
      <VariantChips found={found} variants={variants} />
      <SentLine item={item} />
      <Preview filled={sending.filled(item)} full />
      {sending.asking && <MissingForm sending={sending} />}
      <PictureStrip found={found} full next={sending.inserted === item.key} />
      <div className="mt-1">
        <ComposerLine />
      </div>
    </div>
  );
}
