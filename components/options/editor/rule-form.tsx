/** What has to hold between the fields of a form. */
import { useWords } from '@/components/data/words';
import type { Form } from '@/lib/model/playbook';
import { choicesOf } from '@/lib/playbook/paper-checks';
import { ChoiceField, LineField, TicksField } from './fields';

type Rule = NonNullable<Form['rules']>[number];

interface RuleFormProps {
  rule: Rule;
  form: Form;
  onRule(rule: Rule): void;
}

export function RuleForm({ rule, form, onRule }: RuleFormProps) {
  const { t } = useWords();
  const { fields } = t.editor;
  const { when } = rule;
  const named = form.fields.map(({ name, label }) => [name, label] as const);
  const withChoices = named.filter(([name]) => (choicesOf(form, name) ?? []).length > 0);
  const choices = when ? (choicesOf(form, when.field) ?? when.is) : [];
  const said = (value: string) => ({ yes: t.playbook.yes, no: t.playbook.no })[value] ?? value;
  return (
    <div className="space-y-2">
      <div className="grid gap-2 sm:grid-cols-2">
        <ChoiceField
          label={fields.when}
          value={when?.field}
          options={Object.fromEntries(withChoices)}
          none={t.editor.always}
          onValue={(field) => {
            const [first] = field === undefined ? [] : (choicesOf(form, field) ?? []);
            onRule({ ...rule, when: field === undefined || first === undefined ? undefined : { field, is: [first] } });
          }}
        />
        <ChoiceField
          label={fields.need}
          value={rule.need}
          options={t.editor.needs}
          onValue={(need = rule.need) => onRule({ ...rule, need })}
        />
      </div>
      {when && (
        <TicksField
          label={fields.is}
          value={when.is}
          options={[...new Set([...choices, ...when.is])].map((value) => [value, said(value)])}
          onValue={(is) => onRule({ ...rule, when: { ...when, is } })}
        />
      )}
      <TicksField
        label={fields.ruleFields}
        value={rule.fields}
        options={[
          ...named,
          ...rule.fields.filter((name) => !named.some(([one]) => one === name)).map((name) => [name, name] as const),
        ]}
        onValue={(names) => onRule({ ...rule, fields: names })}
      />
      <LineField label={fields.message} value={rule.message} onValue={(message) => onRule({ ...rule, message })} />
    </div>
  );
}
