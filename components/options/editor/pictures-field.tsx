/** The pictures of a script: added by choosing, dropping or pasting files, put in order, described, taken out. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@/components/data/words';
import { PictureImage } from '@/components/records/picture-image';
import { Button, IconButton } from '@/components/ui/button';
import { MOST_PICTURES, PICTURE_TYPES, type Picture } from '@/lib/model/picture';
import { OptionalLine } from './fields';
import { pictureOf } from './picture-file';

interface PicturesFieldProps {
  value: readonly Picture[];
  /** undefined: the script has none. */
  onValue(value: Picture[] | undefined): void;
}

/** What became of a file. */
interface Said {
  text: string;
  bad: boolean;
}

export function PicturesField(props: PicturesFieldProps) {
  const { value } = props;
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said[]>([]);
  const [over, setOver] = useState(false);
  // Files are read while the manager goes on: what they are added to is what stands there by then.
  const latest = useRef(props);
  latest.current = props;
  const put = (pictures: readonly Picture[]) => latest.current.onValue(pictures.length > 0 ? [...pictures] : undefined);

  const add = async (files: readonly File[]) => {
    const added: Picture[] = [];
    const news: Said[] = [];
    for (const file of files) {
      const there = [...latest.current.value, ...added];
      const made = await pictureOf(
        file,
        there.map(({ name }) => name),
      );
      if ('refused' in made) news.push({ text: t.pictures[made.refused](file.name), bad: true });
      else if (there.length < MOST_PICTURES) {
        added.push(made.picture);
        if (made.smaller) news.push({ text: t.pictures.smaller(made.picture.name), bad: false });
      } else {
        news.push({ text: t.pictures.most, bad: true });
        break;
      }
    }
    setSaid(news);
    if (added.length > 0) put([...latest.current.value, ...added]);
  };
  const queue = useRef(Promise.resolve());
  const take = useRef((_files: readonly File[]) => {});
  take.current = (files) => {
    queue.current = queue.current.then(() => add(files));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { files, types } = event.clipboardData ?? new DataTransfer();
      // A word processor copies a picture of its text along with it: there the text is meant.
      if (files.length === 0 || types.includes('text/plain')) return;
      event.preventDefault();
      take.current([...files]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const move = (at: number, by: 1 | -1) => {
    const moved = value.toSpliced(at, 1);
    put(moved.toSpliced(at + by, 0, ...value.slice(at, at + 1)));
  };
  return (
    <fieldset
      data-testid="edit-pictures"
      className={`rounded-md border border-dashed p-2.5 ${over ? 'border-accent bg-soft' : 'border-line'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take.current([...event.dataTransfer.files]);
      }}
    >
      <legend className="px-1 text-sm text-muted">{t.pictures.label}</legend>
      <ul className="space-y-2">
        {value.map((picture, at) => (
          <li key={picture.name} data-testid="edit-picture" data-name={picture.name} className="flex gap-3">
            <span className="block h-20 w-28 shrink-0 rounded-md border border-line bg-sunken p-0.5">
              <PictureImage picture={picture} alt={picture.alt ?? picture.name} />
            </span>
            <div className="min-w-0 grow">
              <OptionalLine
                testId="edit-picture-alt"
                label={t.pictures.alt}
                value={picture.alt}
                onValue={(alt) => put(value.map((one) => (one === picture ? { ...one, alt } : one)))}
              />
              <p className="mt-0.5 truncate text-xs text-muted">{picture.name}</p>
            </div>
            <span className="flex shrink-0 items-start">
              <IconButton icon="up" label={t.pictures.left} disabled={at === 0} onClick={() => move(at, -1)} />
              <IconButton
                icon="down"
                label={t.pictures.right}
                disabled={at === value.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="remove"
                data-testid="edit-picture-remove"
                label={t.editor.remove}
                onClick={() => put(value.filter((one) => one !== picture))}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button icon="add" disabled={value.length >= MOST_PICTURES} onClick={() => chooser.current?.click()}>
          {t.pictures.add}
        </Button>
        <span className="text-xs text-muted">{t.pictures.addHint}</span>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={PICTURE_TYPES.join()}
        data-testid="edit-picture-file"
        aria-label={t.pictures.add}
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          take.current([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <ul aria-live="polite" data-testid="edit-pictures-said">
        {said.map(({ text, bad }) => (
          <li key={text} className={`mt-1 text-sm ${bad ? 'text-bad' : 'text-muted'}`}>
            {text}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
