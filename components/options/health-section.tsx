import { useEffect } from 'react';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { HealthView } from '@/components/records/health-view';
import { SITE_NAMES } from '@/components/records/site-names';
import { Section } from './section';

/** The supported page last used: looked at anew whenever the manager comes back from it. */
export function HealthSection() {
  const { t } = useWords();
  const { data: look, retry } = useQuery('site.look', {}, ['settings']);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` is new at every render and does the same.
  useEffect(() => {
    const leaving = new AbortController();
    window.addEventListener('focus', retry, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  if (!look) return null;
  const { origin, site, state, health } = look;
  return (
    <Section title={t.health.lastUsed} {...(origin && { hint: origin })}>
      {origin && site && health ? (
        <HealthView origin={origin} site={site} health={health} open />
      ) : (
        <p className="text-sm text-muted">
          {site && state === 'off' ? t.health.off(SITE_NAMES[site]) : site ? t.health.noAnswer : t.health.none}
        </p>
      )}
    </Section>
  );
}
