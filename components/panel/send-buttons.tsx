import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import type { Sendable, Sending } from './use-sending';

/** Copy and insert. */
export function SendButtons({ sending, item, main }: { sending: Sending; item: Sendable; main: boolean }) {
  const { t } = useWords();
  return (
    <span className="flex shrink-0 items-center gap-0.5">
      <IconButton
        icon="copy"
        label={t.app.copy}
        data-testid="copy"
        onClick={trusted(() => sending.start(item, 'copy'))}
      />
      <Button
        tone={main ? 'main' : 'plain'}
        data-testid="insert"
        onClick={trusted(() => sending.start(item, 'insert'))}
      >
        {t.app.insert}
      </Button>
    </span>
  );
}
