import { useCalls } from '@/components/data/calls';
import { useSettings } from '@/components/data/screen';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { IconButton } from '@/components/ui/button';

/** Covers what says who a client is, and shows it again, everywhere at once. */
export function MaskButton() {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const { masked } = useSettings();
  return (
    <IconButton
      icon="mask"
      label={masked ? t.moving.unmask : t.moving.masked}
      aria-pressed={masked}
      data-testid="mask"
      className={masked ? 'text-accent!' : ''}
      onClick={() => run(send('settings.save', { settings: { masked: !masked } }))}
    />
  );
}
