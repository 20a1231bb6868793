/** The page in front: an offer where Cuebook could work and does not yet, else what it makes of the page. */
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { HealthView } from '@/components/records/health-view';
import { SITE_NAMES } from '@/components/records/site-names';
import { useSwitchOn } from '@/components/records/use-switch-on';
import { Button } from '@/components/ui/button';
import type { SiteLook } from '@/lib/messages/contract';

export function PageSection() {
  const { data: look } = useQuery('site.look', {}, ['settings', 'tab']);
  // What stands in front is no web page: nothing to say of it.
  if (!look?.origin) return null;
  return (
    <section data-testid="page" data-state={look.state} className="border-b border-line px-3 py-2">
      <Looked look={look} origin={look.origin} />
    </section>
  );
}

function Looked({ look: { state, site, health }, origin }: { look: SiteLook; origin: string }) {
  const { t } = useWords();
  const switchOn = useSwitchOn();
  if (!site || state === 'unknown') return <Plain text={t.health.unknown} />;
  if (state === 'off') return <Plain text={t.health.off(SITE_NAMES[site])} />;
  if (state === 'on') {
    return health ? <HealthView origin={origin} site={site} health={health} /> : <Plain text={t.health.noAnswer} />;
  }
  const { host } = new URL(origin);
  return (
    <>
      <p className="text-sm text-muted">{t.health.offer(SITE_NAMES[site], host)}</p>
      <Button tone="main" className="my-1.5 break-all" data-testid="switch-on" onClick={() => switchOn(origin, site)}>
        {t.health.switchOn(host)}
      </Button>
      <p className="text-xs text-muted">{t.health.willAsk}</p>
    </>
  );
}

function Plain({ text }: { text: string }) {
  return <p className="text-sm text-muted">{text}</p>;
}
