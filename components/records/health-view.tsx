/** Whether Cuebook understands a page it works on, in one line, with the details below and a report to copy. */
import { copyText } from '@/components/data/clipboard';
import { useExtension } from '@/components/data/extension';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { Texts } from '@/lib/i18n/texts';
import { healthReport } from '@/lib/model/health-report';
import type { Health, SiteId } from '@/lib/model/page';
import { HealthFacts } from './health-facts';
import { SITE_NAMES } from './site-names';

export interface HealthViewProps {
  origin: string;
  site: SiteId;
  health: Health;
  /** Shows the details at once and whole; else they are opened by a click and scroll, for what stands below. */
  open?: boolean;
}

export function HealthView({ origin, site, health, open = false }: HealthViewProps) {
  const { t } = useWords();
  const toast = useToast();
  const run = useRun();
  const { version } = useExtension();
  const copy = async () => {
    const report = healthReport({ version, browser: browserName(navigator.userAgent), origin, site, health });
    const copied = await copyText(report);
    toast({ text: copied ? t.health.copied : t.health.notCopied, tone: copied ? 'good' : 'bad' });
  };
  const found = health.facts.filter(({ state }) => state === 'found').length;
  return (
    <div data-testid="health" data-kind={health.page?.kind ?? ''} data-unfit={health.unfit ?? ''}>
      <p className="text-base">
        {SITE_NAMES[site]}: <span className="font-medium">{shownAs(health, t)}</span>
      </p>
      {health.page && (
        <details open={open} className="group">
          <summary
            className="flex cursor-pointer items-center gap-1 rounded py-0.5 text-sm text-muted hover:text-ink"
            data-testid="health-fields"
          >
            {t.health.fields(found, health.facts.length)}
            <span className="group-open:rotate-180">
              <Icon name="down" size={12} />
            </span>
          </summary>
          <div className={open ? '' : 'max-h-64 overflow-y-auto'}>
            <HealthFacts health={health} />
          </div>
        </details>
      )}
      <Button icon="copy" className="mt-2" data-testid="health-copy" onClick={() => run(copy())}>
        {t.health.copy}
      </Button>
    </div>
  );
}

function shownAs({ page, unfit }: Health, t: Texts): string {
  if (page) return t.kinds[page.kind];
  return unfit ? t.health.unfit[unfit] : t.health.notRecognised;
}

/** `Firefox 153.0`; Chromium's relatives all name it, which is what matters for a selector. */
function browserName(userAgent: string): string {
  return (/(?:Firefox|Chrome)\/[\d.]+/.exec(userAgent)?.[0] ?? 'unknown browser').replace('/', ' ');
}
