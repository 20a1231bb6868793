/** A guide step by step, with its tree as a picture that leads to each step. */
import { useId } from 'react';
import { useWords } from '@/components/data/words';
import { GuideMap } from '@/components/records/guide-map';
import { Button, IconButton } from '@/components/ui/button';
import { Field, Select, TextInput } from '@/components/ui/field';
import type { Form, Guide, GuideStep, Script } from '@/lib/model/playbook';
import { endingAt, stepAdded, stepDropped, stepNamed } from '@/lib/playbook/guide-edit';
import { ChoiceField, FollowUpField, LineField, LinesField, More, OptionalLine, TitleFields, titlesOf } from './fields';
import type { EntryFormProps } from './script-form';

interface GuideFormProps extends EntryFormProps<Guide> {
  scripts: readonly Script[];
  forms: readonly Form[];
}

export function GuideForm({ entry, scripts, forms, onChange }: GuideFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  const prefix = useId();
  const idOf = (step: string) => `${prefix}${step}`;
  const go = (step: string) => {
    const card = document.getElementById(idOf(step));
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <>
      <TitleFields title={entry.title} situation={entry.situation} onChange={onChange} />
      <LinesField label={fields.triggers} value={entry.triggers} onValue={(triggers) => onChange({ triggers })} />
      <div className="max-w-md">
        <p className="text-sm text-muted">{t.playbook.map}</p>
        <GuideMap guide={entry} path={[]} onGo={go} anywhere />
      </div>
      <StepSelect
        label={fields.start}
        value={entry.start}
        steps={entry.steps}
        onValue={(start) => onChange({ start })}
      />
      <fieldset className="space-y-3">
        <legend className="mb-1 text-sm text-muted">{fields.steps}</legend>
        {entry.steps.map((step) => (
          <div
            key={step.id}
            id={idOf(step.id)}
            data-testid="edit-step"
            data-step-id={step.id}
            className="relative space-y-2 rounded-md border border-line bg-sunken/50 p-2.5 pr-10"
          >
            <StepForm
              step={step}
              guide={entry}
              scripts={scripts}
              forms={forms}
              onStep={(next) => onChange(stepNamed(entry, next))}
              onAdd={(at) =>
                onChange(stepAdded(entry, step.id, at, { text: t.editor.newStep, label: t.editor.newAnswer }))
              }
            />
            {entry.steps.length > 1 && (
              <IconButton
                icon="remove"
                label={t.editor.remove}
                data-testid="step-remove"
                className="absolute top-1.5 right-1.5"
                onClick={() => onChange(stepDropped(entry, step.id))}
              />
            )}
          </div>
        ))}
      </fieldset>
    </>
  );
}

interface StepFormProps {
  step: GuideStep;
  guide: Guide;
  scripts: readonly Script[];
  forms: readonly Form[];
  onStep(step: GuideStep): void;
  /** A new step as the answer at this place. */
  onAdd(at: number): void;
}

function StepForm({ step, guide, scripts, forms, onStep, onAdd }: StepFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  const others = guide.steps.filter(({ id }) => id !== step.id);
  return (
    <>
      <LineField label={fields.text} value={step.text} onValue={(text) => onStep({ ...step, text })} />
      <More
        label={t.editor.more}
        open={Boolean(step.why || step.scriptId || step.formId || step.action || step.checks || step.remind)}
      >
        <OptionalLine label={fields.why} value={step.why} onValue={(why) => onStep({ ...step, why })} />
        <div className="grid gap-2 sm:grid-cols-3">
          <ChoiceField
            label={fields.scriptId}
            value={step.scriptId}
            options={titlesOf(scripts)}
            none={t.editor.nothing}
            onValue={(scriptId) => onStep({ ...step, scriptId })}
          />
          <ChoiceField
            label={fields.formId}
            value={step.formId}
            options={titlesOf(forms)}
            none={t.editor.nothing}
            onValue={(formId) => onStep({ ...step, formId })}
          />
          <ChoiceField
            label={fields.action}
            value={step.action}
            options={t.playbook.stepActs}
            none={t.editor.nothing}
            onValue={(action) => onStep({ ...step, action })}
          />
        </div>
        <LinesField
          label={fields.checks}
          value={step.checks ?? []}
          onValue={(checks) => onStep({ ...step, checks: checks.length > 0 ? checks : undefined })}
        />
        <FollowUpField label={fields.remind} value={step.remind} onValue={(remind) => onStep({ ...step, remind })} />
      </More>
      <fieldset className="space-y-1.5">
        <legend className="mb-0.5 text-sm text-muted">{fields.next}</legend>
        {step.next.length === 0 && <p className="text-sm text-muted">{t.editor.end}</p>}
        {step.next.map((next, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place; what is typed must stay.
          <div key={at} className="flex items-center gap-1.5">
            <TextInput
              aria-label={fields.label}
              placeholder={step.next.length > 1 ? fields.answer : t.guide.next}
              value={next.label ?? ''}
              maxLength={300}
              onChange={({ target }) =>
                onStep({
                  ...step,
                  next: step.next.map((one, place) =>
                    place === at ? { ...one, label: target.value || undefined } : one,
                  ),
                })
              }
            />
            <span aria-hidden="true">→</span>
            <Select
              aria-label={fields.to}
              value={next.to}
              onChange={({ target }) =>
                target.value === NEW
                  ? onAdd(at)
                  : onStep({
                      ...step,
                      next: step.next.map((one, place) => (place === at ? { ...one, to: target.value } : one)),
                    })
              }
            >
              {!others.some(({ id }) => id === next.to) && <option value={next.to}>{next.to}</option>}
              {others.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
              <option value={NEW}>+ {t.editor.newStepHere}</option>
            </Select>
            <IconButton icon="remove" label={t.editor.remove} onClick={() => onStep(endingAt(step, at))} />
          </div>
        ))}
        <Button icon="add" data-testid="step-next" onClick={() => onAdd(step.next.length)}>
          {step.next.length === 0 ? t.editor.addStep : t.editor.addNext}
        </Button>
      </fieldset>
    </>
  );
}

/** No id of a step: those have no sign at their end. */
const NEW = '+';

interface StepSelectProps {
  label: string;
  value: string;
  steps: readonly GuideStep[];
  onValue(id: string): void;
}

function StepSelect({ label, value, steps, onValue }: StepSelectProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={({ target }) => onValue(target.value)}>
        {!steps.some(({ id }) => id === value) && <option value={value}>{value}</option>}
        {steps.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
