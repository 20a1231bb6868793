/** For a lead: the key, its public half to hand on, and signing. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { copyText } from '@/components/data/clipboard';
import { saveAs } from '@/components/data/save-as';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import type { TeamView } from '@/lib/messages/team';
import type { Playbook } from '@/lib/model/playbook';
import { KeyPart, saveKeyFile } from './key-part';
import { inFours } from './subscribe';

interface LeadPartProps {
  lead: TeamView['lead'];
  playbooks: readonly Playbook[];
}

export function LeadPart({ lead, playbooks }: LeadPartProps) {
  const { t } = useWords();
  const [isChanging, setChanging] = useState(false);
  return (
    <div className="mt-3 max-w-xl space-y-3">
      <p className="text-sm text-muted">{t.team.leadHint}</p>
      {lead && <WithKey lead={lead} playbooks={playbooks} isChanging={isChanging} onChange={setChanging} />}
      {lead && isChanging && <p className="text-sm text-warn">{t.team.otherKeyWarns}</p>}
      {(!lead || isChanging) && <KeyPart onDone={() => setChanging(false)} />}
    </div>
  );
}

interface WithKeyProps extends LeadPartProps {
  lead: NonNullable<LeadPartProps['lead']>;
  isChanging: boolean;
  onChange(isChanging: boolean): void;
}

function WithKey({ lead: { publicKey, fingerprint }, playbooks, isChanging, onChange }: WithKeyProps) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const [chosen, setChosen] = useState('');
  const playbookId = playbooks.some(({ id }) => id === chosen) ? chosen : (playbooks[0]?.id ?? '');
  const copy = async () => {
    if (!(await copyText(publicKey))) throw new Error('not copied');
    toast({ text: t.app.copied, tone: 'good' });
  };
  const sign = async () => {
    const signed = await send('team.sign', { playbookId });
    if (!signed) throw new Error('nothing to sign with, or nothing to sign');
    saveAs(signed.text, `${playbookId}.team.json`);
    toast({ text: t.team.signed(String(signed.serial)), tone: 'good' });
  };
  const saveKey = async () => {
    const key = await send('team.key-file', {});
    if (key) saveKeyFile(key.keyFile);
  };
  return (
    <>
      <div>
        <p className="text-sm text-muted">{t.team.fingerprint(inFours(fingerprint))}</p>
        <code data-testid="team-public-key" className="block text-sm break-all">
          {publicKey}
        </code>
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button data-testid="team-copy-key" onClick={() => run(copy())}>
            {t.team.copyKey}
          </Button>
          <Button data-testid="team-save-key" onClick={() => run(saveKey())}>
            {t.team.saveKeyFile}
          </Button>
          <Button tone="quiet" aria-expanded={isChanging} onClick={() => onChange(!isChanging)}>
            {t.team.otherKey}
          </Button>
        </div>
      </div>
      <Field label={t.team.which}>
        <Select data-testid="team-book" value={playbookId} onChange={({ target }) => setChosen(target.value)}>
          {playbooks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Button tone="main" data-testid="team-sign" disabled={playbookId === ''} onClick={() => run(sign())}>
        {t.team.sign}
      </Button>
    </>
  );
}
