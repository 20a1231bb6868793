/** What the client says, and what may be answered, from several angles. */
import { useMemo } from 'react';
import { useWords } from '@/components/data/words';
import { Empty } from '@/components/ui/empty';
import { Icon } from '@/components/ui/icons';
import type { Objection } from '@/lib/model/playbook';
import { type Found, foundOf } from '@/lib/suggest/found';
import { ComposerLine } from './composer-line';
import { MissingForm } from './missing-form';
import { usePanel } from './panel-context';
import { Preview } from './preview';
import { SearchBox } from './search-box';
import { SendButtons } from './send-buttons';
import { SentLine } from './sent-line';
import { answerToSend } from './to-send';
import { useRoom } from './use-room';
import { type Sendable, type Sending, useSending } from './use-sending';
import { useWanted } from './use-wanted';

export function ObjectionsTab({ query, onQuery }: { query: string; onQuery(query: string): void }) {
  const { search, playbooks } = usePanel();
  const { t } = useWords();
  const sending = useSending();
  const { query: shown, room } = useRoom(query);
  const objections = useMemo(() => foundOf('objection', search.find(shown), playbooks), [search, shown, playbooks]);
  useWanted(
    useMemo(() => objections.flatMap(answersOf), [objections]),
    sending,
  );
  return (
    <>
      <div className="sticky top-0 z-1 space-y-1 border-b border-line bg-surface px-3 py-2">
        <SearchBox label={t.objections.search} value={query} onValue={onQuery} testId="search-objections" />
        <ComposerLine />
      </div>
      <div data-testid="results" aria-busy={query !== shown}>
        {objections.length === 0 && <Empty text={t.objections.none} />}
        {useMemo(
          () =>
            objections.slice(0, room).map((found) => (
              <details
                key={found.key}
                open
                data-testid="objection"
                data-objection-id={found.entry.id}
                className="group border-b border-line"
              >
                <summary className="flex items-start gap-1.5 px-3 py-2 hover:bg-sunken focus-visible:-outline-offset-2">
                  <span className="mt-0.5 -rotate-90 text-muted group-open:rotate-0">
                    <Icon name="down" size={14} />
                  </span>
                  <h3 className="text-base leading-snug font-semibold">{found.entry.title}</h3>
                </summary>
                <ul className="pb-2">
                  {found.entry.answers.map((answer) => (
                    <Answer
                      key={answer.angle}
                      angle={answer.angle}
                      item={answerToSend(found, answer)}
                      sending={sending}
                    />
                  ))}
                </ul>
              </details>
            )),
          [objections, room, sending],
        )}
      </div>
    </>
  );
}

function answersOf(found: Found<Objection>): Sendable[] {
  return found.entry.answers.map((answer) => answerToSend(found, answer));
}

function Answer({ angle, item, sending }: { angle: string; item: Sendable; sending: Sending }) {
  return (
    <li data-testid="answer" className="mr-3 ml-4 border-l-2 border-line py-1 pl-2.5">
      <div className="flex items-center gap-2">
        <h4 className="min-w-0 grow text-sm font-medium text-accent">{angle}</h4>
        <SendButtons sending={sending} item={item} main={false} />
      </div>
      <SentLine item={item} />
      <Preview filled={sending.filled(item)} full />
      {sending.asking?.item.key === item.key && <MissingForm sending={sending} />}
    </li>
  );
}
