/** The pictures of a script: each a button that puts it into the message. Text and picture go one after the other. */
import { useState } from 'react';
import { trusted } from '@/components/data/trusted';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { PictureImage } from '@/components/records/picture-image';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { PictureInfo, PictureRef } from '@/lib/model/picture';
import type { Script } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { usePanel } from './panel-context';
import { usePicture } from './use-picture';

interface StripProps {
  found: Found<Script>;
  full: boolean;
  /** The text is in the message: it is the pictures' turn. */
  next: boolean;
}

/** Short, how many there are; whole, the pictures themselves. Nothing where the script has none. */
export function PictureStrip({ found: { playbook, entry }, full, next }: StripProps) {
  const { pictures: all } = usePanel();
  const { t } = useWords();
  // Their turn is over with the first that is there.
  const [used, setUsed] = useState(false);
  if (used && !next) setUsed(false);
  const isTurn = next && !used;
  const own = all.find(({ playbookId, scriptId }) => playbookId === playbook.id && scriptId === entry.id);
  if (!own) return null;
  if (!full)
    return (
      <p data-testid="picture-count" className="mt-1 flex items-center gap-1 text-xs text-muted">
        <Icon name="picture" size={13} />
        {t.pictures.count(own.pictures.length)}
      </p>
    );
  return (
    <section
      aria-label={t.pictures.label}
      data-testid="pictures"
      data-next={isTurn}
      className={`mt-2 rounded-md border p-2 ${isTurn ? 'border-accent bg-soft' : 'border-line'}`}
    >
      <p aria-live="polite" className={`mb-1.5 text-xs ${isTurn ? 'font-medium text-accent' : 'text-muted'}`}>
        {isTurn ? t.pictures.next : t.pictures.hint}
      </p>
      <ul className="flex flex-wrap gap-2">
        {own.pictures.map((info) => (
          <Thumbnail
            key={info.name}
            info={info}
            of={{ playbookId: playbook.id, scriptId: entry.id, name: info.name }}
            onInserted={() => setUsed(true)}
          />
        ))}
      </ul>
    </section>
  );
}

function Thumbnail({ info, of, onInserted }: { info: PictureInfo; of: PictureRef; onInserted(): void }) {
  const { t } = useWords();
  const { data: picture } = useQuery('picture.read', { picture: of }, ['playbook']);
  const { insert, copy } = usePicture(of);
  const name = info.alt ?? info.name;
  return (
    <li className="relative">
      <button
        type="button"
        data-testid="picture"
        data-name={info.name}
        title={t.pictures.insert(name)}
        aria-label={t.pictures.insert(name)}
        disabled={!picture}
        onClick={trusted(() => picture && insert(picture).then((isIn) => isIn && onInserted()))}
        className="block h-16 w-24 rounded-md border border-edge/60 bg-sunken p-0.5 hover:border-accent"
      >
        {picture && <PictureImage picture={picture} />}
      </button>
      <IconButton
        icon="copy"
        label={t.pictures.copy(name)}
        data-testid="picture-copy"
        disabled={!picture}
        onClick={trusted(() => picture && copy(picture))}
        className="absolute right-0.5 bottom-0.5 bg-surface/90"
      />
    </li>
  );
}
