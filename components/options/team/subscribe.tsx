/** A new subscription: the lead's key, an address or a file, what would come in, and the decision. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useExtension } from '@/components/data/extension';
import { useNow } from '@/components/data/now';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, TextArea, TextInput } from '@/components/ui/field';
import { formatMoment } from '@/lib/i18n/format';
import type { KeyFault, TeamOffer, TeamRefusal } from '@/lib/messages/team';
import { LONGEST_TEAM_FILE } from '@/lib/model/team';
import { type ImportPlan, planBase } from '@/lib/playbook/files/plan';
import { basesOf, conflictsOf } from '@/lib/playbook/layer';
import { teamAddress } from '@/lib/playbook/team/address';
import { ChooseFile } from '../choose-file';
import { PlanView } from '../editor/plan-view';
import { Refusal } from './refusal';

interface Ready {
  /** null: it was chosen by hand. */
  url: string | null;
  offer: TeamOffer;
  plan: ImportPlan;
  conflicts: number;
}

export function Subscribe({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const { send } = useCalls();
  const { requestAccess } = useExtension();
  const run = useRun();
  const toast = useToast();
  const [address, setAddress] = useState('');
  const [key, setKey] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [ready, setReady] = useState<Ready | null>(null);
  const [refused, setRefused] = useState<TeamRefusal | null>(null);
  const [keyFault, setKeyFault] = useState<KeyFault | null>(null);
  const url = teamAddress(address);

  const read = async (from: { url: string } | { text: string }) => {
    const answer = await send('team.read', { from, key });
    setKeyFault('key' in answer ? answer.key : null);
    setRefused('refused' in answer ? answer.refused : null);
    if (!('offer' in answer)) return setReady(null);
    const { offer } = answer;
    const { bases, layer } = await send('playbook.layer', {});
    const plan = planBase(bases, layer, offer.playbook);
    const after = basesOf(bases, plan.edit.put.books);
    const conflicts = conflictsOf(after, layer).filter(({ change }) => change.playbookId === plan.playbookId).length;
    setReady({ url: 'url' in from ? from.url : null, offer, plan, conflicts });
  };
  const look = async (from: { url: string } | { text: string }, granted: Promise<boolean>) => {
    setBusy(true);
    try {
      if (await granted) await read(from);
      else setRefused({ problem: 'no-access' });
    } finally {
      setBusy(false);
    }
  };
  // The browser asks only while the click is being handled.
  const lookAt = (place: string) => run(look({ url: place }, requestAccess(new URL(place).origin)));
  const choose = (text: string | null) =>
    text === null ? setRefused({ problem: 'too-long' }) : run(look({ text }, Promise.resolve(true)));
  const take = async ({ url: from, offer: { text, etag, publicKey, playbook } }: Ready) => {
    const refusal = await send('team.subscribe', { url: from, text, etag, publicKey });
    if (refusal) return setRefused(refusal);
    toast({ text: t.team.subscribed(playbook.title), tone: 'good' });
    onDone();
  };
  const leave = () => {
    if (ready?.url) run(send('team.leave', { url: ready.url }));
    setReady(null);
  };
  return (
    <div className="mt-3 max-w-xl space-y-2">
      <Field label={t.team.key} hint={t.team.keyHint} error={keyFault && t.team.keyFaults[keyFault]}>
        <TextArea
          data-testid="team-key"
          rows={2}
          spellCheck={false}
          className="font-mono text-sm break-all"
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
      </Field>
      <Field
        label={t.team.address}
        hint={t.team.addressHint}
        error={address !== '' && url === null ? t.team.badAddress : null}
      >
        <TextInput
          data-testid="team-address"
          type="url"
          placeholder="https://"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          tone={ready ? 'plain' : 'main'}
          data-testid="team-look"
          disabled={isBusy || url === null || key.trim() === ''}
          onClick={() => url !== null && lookAt(url)}
        >
          {t.team.look}
        </Button>
        <ChooseFile
          label={t.team.fromFile}
          accept=".json"
          testId="team-file"
          longest={LONGEST_TEAM_FILE}
          disabled={isBusy || key.trim() === ''}
          onFile={(_, text) => choose(text)}
        />
      </div>
      <p className="text-xs text-muted">{t.team.folderHint}</p>
      {refused && <Refusal refusal={refused} safe={t.team.nothingChanged} />}
      {ready && (
        <PlanView
          plan={ready.plan}
          action={t.team.take}
          isIdle={false}
          isBase
          onApply={() => run(take(ready))}
          onCancel={leave}
        >
          <Signature offer={ready.offer} />
          {ready.conflicts > 0 && <p className="mt-1 text-sm text-warn">{t.team.conflicts(ready.conflicts)}</p>}
        </PlanView>
      )}
    </div>
  );
}

function Signature({ offer: { serial, issuedAt, fingerprint } }: { offer: TeamOffer }) {
  const { t, locale } = useWords();
  const now = useNow();
  return (
    <p className="text-sm text-muted">
      {t.team.signedBy(String(serial), formatMoment(locale, issuedAt, now))} ·{' '}
      {t.team.fingerprint(inFours(fingerprint))}
    </p>
  );
}

/** As one reads it out. */
export function inFours(fingerprint: string): string {
  return fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
