/** What clients said that no text answers, with counts; each can be taught to a text, or dropped. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { Answer, Unanswered } from '@/lib/model/learning';
import type { Playbook } from '@/lib/model/playbook';
import { Section } from './section';

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
  const settle = (answer: Answer | null) =>
    run(send('unanswered.settle', { ids: group.map(({ id }) => id), to: answer }));
  const titleOf = (place: Answer) => answers.find(({ key }) => key === keyOf(place))?.title;
  const places = [...new Set(group.flatMap(({ place }) => (place ? (titleOf(place) ?? []) : [])))];
  const chosen = answers.find(({ key }) => key === to);
  return (
    <li data-testid="unanswered" data-count={group.length}>
      <p className="text-base">
        «{first?.text}» <span className="text-sm text-muted">× {group.length}</span>
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

function keyOf({ playbookId, kind, id }: Answer): string {
  return `${playbookId}/${kind}/${id}`;
}
