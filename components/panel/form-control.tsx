import { useWords } from '@/components/data/words';
import { Select, TextArea, TextInput } from '@/components/ui/field';
import type { FormField } from '@/lib/model/playbook';

export interface FormControlProps {
  field: FormField;
  value: string;
  wrong: boolean;
  onValue(text: string): void;
  onLeave(): void;
}

const INPUT_MODES: Partial<Record<FormField['kind'], 'decimal' | 'numeric' | 'tel' | 'email' | 'url'>> = {
  number: 'decimal',
  money: 'decimal',
  phone: 'tel',
  email: 'email',
  link: 'url',
  card: 'numeric',
  eik: 'numeric',
  inn: 'numeric',
  bic: 'numeric',
  'bank-account': 'numeric',
};

/** The control that fits the kind of a field. */
export function FormControl({ field, value, wrong, onValue, onLeave }: FormControlProps) {
  const { t } = useWords();
  const mark = {
    'data-testid': 'form-field',
    'data-field': field.name,
    'aria-invalid': wrong || undefined,
    'aria-required': field.required,
    maxLength: 4000,
    value,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
    onBlur: onLeave,
  };
  if (field.kind === 'choice' || field.kind === 'yes-no') {
    const options =
      field.kind === 'choice'
        ? (field.options ?? []).map((option) => [option, option])
        : [
            ['yes', t.playbook.yes],
            ['no', t.playbook.no],
          ];
    return (
      <Select {...mark}>
        <option value="">{t.missing.choose}</option>
        {options.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  if (field.many) return <TextArea {...mark} rows={3} placeholder={t.playbook.lines} />;
  if (field.kind === 'text') return <TextArea {...mark} rows={3} />;
  if (field.kind === 'date') return <TextInput {...mark} type="date" />;
  return <TextInput {...mark} inputMode={INPUT_MODES[field.kind]} spellCheck={field.kind === 'line'} />;
}
