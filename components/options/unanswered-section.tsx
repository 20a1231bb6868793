/** What clients said that no text answers, with counts; each can be taught to a text, written into the playbook, or dropped. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { layerEdit } from '@/lib/model/layer';
import type { Answer, Unanswered } from '@/lib/model/learning';
import type { Playbook } from '@/lib/model/playbook';
import { newEntry, ownId, withTriggers } from '@/lib/playbook/editing';
import { changeOf, edited, entryOf, mergeLayer } from '@/lib/playbook/layer';
import { goTo } from './editor/place';
import { Section } from './section';

const PARTS_OF = { script: 'scripts', objection: 'objections' } as const;

export function UnansweredSection() {
  const { t } = useWords();
  const { data: list } = useQuery('unanswered.list', {}, ['learning']);
  const { data: playbooks } = useQuery('playbook.list', {}, ['playbook']);
  if (!list || !playbooks || list.length === 0) return null;
  return (
    <Section title={t.playbook.unanswered} hint={t.playbook.unansweredHint}>
      <ul className="space-y-3">
        {grouped(list).map((group) => (
          <Group key={group[0]?.id} group={group} playbooks={playbooks} />
        ))}
      </ul>
    </Section>
  );
}

function Group({ group, playbooks }: { group: Unanswered[]; playbooks: Playbook[] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [to, setTo] = useState('');
  const [first] = group;
  const answers = answersIn(playbooks);
  const ids = group.map(({ id }) => id);
  const settle = (answer: Answer | null) => run(send('unanswered.settle', { ids, to: answer }));
  const titleOf = (place: Answer) => answers.find(({ key }) => key === keyOf(place))?.title;
  const places = [...new Set(group.flatMap(({ place }) => (place ? (titleOf(place) ?? []) : [])))];
  const chosen = answers.find(({ key }) => key === to);
  const newBook = playbooks.find(({ id }) => newIn(id) === to);
  const words = group.map(({ text }) => text);
  /** Into the playbook itself, where its author sees them. */
  const addWords = async () => {
    const { bases, layer } = await send('playbook.layer', {});
    const place = newBook
      ? { playbookId: newBook.id, part: 'scripts' as const, id: ownId(newId()) }
      : chosen && { playbookId: chosen.answer.playbookId, part: PARTS_OF[chosen.answer.kind], id: chosen.answer.id };
    if (!place) return;
    const { newText: text, fields } = t.editor;
    const entry = newBook
      ? newEntry('scripts', place.id, { title: first?.text ?? '', situation: fields.situation, text, name: '' })
      : entryOf(mergeLayer(bases, layer, { hidden: true }), place);
    const change = entry && edited(place, changeOf(layer, place), entryOf(bases, place), withTriggers(entry, words));
    if (change) await send('playbook.change', { edit: layerEdit({ changes: [change] }) });
    await send('unanswered.settle', { ids, to: null });
    if (newBook) goTo(place);
  };
  return (
    <li data-testid="unanswered" data-count={group.length}>
      <p className="text-base">
        <span className="private">«{first?.text}»</span> <span className="text-sm text-muted">× {group.length}</span>
      </p>
      {places.length > 0 && <p className="text-xs text-muted">{t.playbook.inView(places.join(', '))}</p>}
      <div className="mt-1 flex flex-wrap gap-2">
        <Select
          data-testid="unanswered-to"
          aria-label={t.playbook.answerBy}
          className="w-auto! max-w-sm"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        >
          <option value="">{t.playbook.answerBy}</option>
          {playbooks.map(({ id, title }) => (
            <optgroup key={id} label={title}>
              <option value={newIn(id)}>+ {t.editor.add.scripts}</option>
              {answers
                .filter(({ answer }) => answer.playbookId === id)
                .map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Button data-testid="unanswered-teach" disabled={!chosen} onClick={() => chosen && settle(chosen.answer)}>
          {t.playbook.teach}
        </Button>
        <Button
          data-testid="unanswered-add"
          disabled={to === ''}
          title={t.playbook.addWordsHint}
          onClick={() => run(addWords())}
        >
          {newBook ? t.editor.add.scripts : t.playbook.addWords}
        </Button>
        <Button tone="quiet" data-testid="unanswered-drop" onClick={() => settle(null)}>
          {t.playbook.drop}
        </Button>
      </div>
    </li>
  );
}

/** The same words, whatever their case and signs, together; the most frequent first. */
function grouped(list: readonly Unanswered[]): Unanswered[][] {
  const groups = new Map<string, Unanswered[]>();
  for (const one of list) {
    const key = one.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function answersIn(playbooks: readonly Playbook[]): { key: string; title: string; answer: Answer }[] {
  return playbooks.flatMap(({ id: playbookId, scripts, objections }) =>
    [
      ...scripts.map(({ id, title }) => ({ title, answer: { playbookId, kind: 'script' as const, id } })),
      ...objections.map(({ id, title }) => ({ title, answer: { playbookId, kind: 'objection' as const, id } })),
    ].map((one) => ({ ...one, key: keyOf(one.answer) })),
  );
}

/** No answer's key: those have three parts. */
function newIn(playbookId: string): string {
  return `${playbookId}/new`;
}

function keyOf({ playbookId, kind, id }: Answer): string {
  return `${playbookId}/${kind}/${id}`;
}
