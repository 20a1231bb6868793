/** Domains of the customer's own: which work, which wait for the browser's permission, and how to take one out. */
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { SITE_NAMES } from '@/components/records/site-names';
import { useSwitchOn } from '@/components/records/use-switch-on';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import type { OwnSite } from '@/lib/messages/contract';

export function OwnSites() {
  const { t } = useWords();
  const { data: sites } = useQuery('site.own', {}, ['settings']);
  return (
    <div className="mt-4">
      <h3 className="text-base font-medium">{t.options.ownSites}</h3>
      <p className="text-sm text-muted">{t.options.ownSitesHint}</p>
      {sites && sites.length > 0 && (
        <ul className="mt-2">
          {sites.map((site) => (
            <OwnSiteRow key={site.origin} {...site} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OwnSiteRow({ origin, site, granted }: OwnSite) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const switchOn = useSwitchOn();
  return (
    <li
      data-testid="own-site"
      data-origin={origin}
      data-granted={granted}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1.5"
    >
      <span className="min-w-0 grow text-base break-all">{origin}</span>
      <span className="text-sm text-muted">{SITE_NAMES[site]}</span>
      <span className="ml-auto flex items-center gap-2">
        {!granted && (
          <>
            <Badge tone="warn">{t.options.ownSiteNeeds}</Badge>
            <Button data-testid="own-site-allow" onClick={() => switchOn(origin, site)}>
              {t.options.ownSiteAllow}
            </Button>
          </>
        )}
        <IconButton
          icon="remove"
          label={t.options.ownSiteRemove(new URL(origin).host)}
          data-testid="own-site-remove"
          onClick={() => run(send('site.forget', { origin }))}
        />
      </span>
    </li>
  );
}
