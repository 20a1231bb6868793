import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useWords } from './words';

/** Instead of data that did not come. */
export function LoadFailed({ retry }: { retry(): void }) {
  const { t } = useWords();
  return (
    <Empty text={t.app.loadFailed}>
      <Button onClick={retry}>{t.app.retry}</Button>
    </Empty>
  );
}
