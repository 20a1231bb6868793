import { copyText } from '@/components/data/clipboard';
import { useSettings } from '@/components/data/screen';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { IconButton } from '@/components/ui/button';
import { Fact } from './fact';
import { usePanel } from './panel-context';

/** Phones or e-mails, each with its copy button. Every value after the first has a mark of its own. */
export function Contact({ name, testId }: { name: 'phones' | 'emails'; testId: string }) {
  const { view } = usePanel();
  const { t } = useWords();
  const toast = useToast();
  const { masked } = useSettings();
  if (view.facts[name] === undefined) return null;
  const [first, ...others] = view.shown[name] ?? [];
  const copy = (value: string) => async () => {
    const copied = await copyText(value);
    if (copied) toast({ text: masked ? t.app.copied : `${t.app.copied}: ${value}` });
    else toast({ text: masked ? t.today.notCopied : t.scripts.notCopied(value), tone: 'bad' });
  };
  const label = name === 'phones' ? t.facts.copyPhone : t.facts.copyEmail;
  return (
    <div className="mt-0.5 text-sm">
      <div className="flex min-h-6 items-center gap-1">
        <span className="min-w-0 truncate">
          <Fact name={name} testId={testId} />
        </span>
        {first && <IconButton className="-my-1 size-6" icon="copy" label={label} onClick={copy(first.value)} />}
      </div>
      {first?.meant && <Meant address={first.meant} onCopy={copy(first.meant)} />}
      {others.map((other) => (
        <div key={other.value}>
          <div className="flex min-h-6 items-center gap-1">
            <span className="private min-w-0 truncate" data-testid={`${testId}-other`} data-value={other.value}>
              {other.text}
            </span>
            <IconButton className="-my-1 size-6" icon="copy" label={label} onClick={copy(other.value)} />
          </div>
          {other.meant && <Meant address={other.meant} onCopy={copy(other.meant)} />}
        </div>
      ))}
    </div>
  );
}

/** Nobody but the client knows which one is right: it is a question, and the page's own address stays what is copied. */
function Meant({ address, onCopy }: { address: string; onCopy(): void }) {
  const { t } = useWords();
  return (
    <div data-testid="email-meant" data-value={address} className="flex min-h-6 items-center gap-1 text-xs text-warn">
      <span className="private min-w-0 break-words">{t.facts.meant(address)}</span>
      <IconButton className="-my-1 size-6 shrink-0" icon="copy" label={t.facts.copyMeant} onClick={onCopy} />
    </div>
  );
}
