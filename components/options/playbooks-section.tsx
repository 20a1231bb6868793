import { lazy, Suspense } from 'react';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icons';
import { LANGUAGE_NAMES } from '@/lib/i18n/texts';
import { conflictsOf } from '@/lib/playbook/layer';
import { addressOf } from './editor/place';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

const ImportBook = lazy(() => import('./editor/import-book'));
const TeamPart = lazy(() => import('./team/team-part'));

/** Which playbooks are in force. */
export function PlaybooksSection({ draft: { settings, change } }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const { data: playbooks } = useQuery('playbook.list', {}, ['playbook']);
  const { data: own } = useQuery('playbook.layer', {}, ['playbook']);
  const { playbooksOff } = settings;
  const disputed = new Set(own ? conflictsOf(own.bases, own.layer).map(({ change }) => change.playbookId) : []);
  return (
    <Section title={t.playbook.inForce} hint={t.playbook.inForceHint}>
      <ul className="space-y-1.5">
        {playbooks?.map(({ id, title, locale, scripts, objections, guides, forms, checklists, quotes, contacts }) => (
          <li key={id} className="flex items-start justify-between gap-3">
            <label className="flex items-start gap-2 text-base">
              <input
                type="checkbox"
                data-testid="playbook-on"
                data-playbook-id={id}
                className="mt-1 size-4"
                checked={!playbooksOff.includes(id)}
                onChange={({ target: { checked } }) =>
                  change({ playbooksOff: checked ? playbooksOff.filter((one) => one !== id) : [...playbooksOff, id] })
                }
              />
              <span>
                {title} <span className="text-sm text-muted">{LANGUAGE_NAMES[locale]}</span>{' '}
                {disputed.has(id) && <Badge tone="warn">{t.editor.disputed}</Badge>}
                <span className="block text-sm text-muted">
                  {t.playbook.contents(
                    scripts.length + objections.length,
                    guides.length,
                    forms.length + checklists.length + quotes.length + contacts.length,
                  )}
                </span>
              </span>
            </label>
            <a
              href={addressOf({ playbookId: id, part: 'scripts', id: null })}
              data-testid="playbook-edit"
              data-playbook-id={id}
              aria-label={`${t.editor.edit}: ${title}`}
              className="inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-md border border-edge/60 px-2.5 py-0.5 text-sm font-medium hover:border-edge hover:bg-sunken"
            >
              <Icon name="edit" size={14} />
              {t.editor.edit}
            </a>
          </li>
        ))}
      </ul>
      {playbooks && (
        <Suspense>
          <ImportBook playbooks={playbooks} />
          <TeamPart playbooks={playbooks} />
        </Suspense>
      )}
    </Section>
  );
}
