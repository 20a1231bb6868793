/** The sections of the page by name, beside them where there is room. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

interface Entry {
  id: string;
  title: string;
}

/** Tells that a section with this heading stands on the page; what comes back takes it off again. */
type Enter = (entry: Entry) => () => void;

const EnterContext = createContext<Enter>(() => () => {});

/** To be called by each section. `id`: of its heading. */
export function useEntry(id: string, title: string): void {
  const enter = useContext(EnterContext);
  useEffect(() => enter({ id, title }), [enter, id, title]);
}

export function Contents({ label, children }: { label: string; children: ReactNode }) {
  const [entries, setEntries] = useState<Entry[]>([]);
  const enter = useCallback<Enter>((entry) => {
    setEntries((old) => [...old, entry]);
    return () => setEntries((old) => old.filter((one) => one !== entry));
  }, []);
  const inOrder = useMemo(() => entries.toSorted((a, b) => placeOf(a) - placeOf(b)), [entries]);
  return (
    <div className="mx-auto max-w-3xl lg:flex lg:max-w-5xl">
      <nav
        aria-label={label}
        className="sticky top-0 hidden max-h-dvh w-56 shrink-0 self-start overflow-y-auto pt-20 pb-6 pl-6 lg:block print:hidden"
      >
        <ul className="space-y-0.5 text-sm">
          {inOrder.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="block rounded-md px-2 py-1 text-muted hover:bg-sunken hover:text-ink">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <EnterContext value={enter}>{children}</EnterContext>
    </div>
  );
}

/** Sections that are loaded later stand between the others. */
function placeOf({ id }: Entry): number {
  return [...document.querySelectorAll('h2')].findIndex((heading) => heading.id === id);
}
