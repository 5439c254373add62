'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField, SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { RuleField } from '#lib/domain/regimes/field-kinds.ts';
import { looseRuleSchema } from '#lib/laws/schema.ts';
import { CheckboxListField } from './checkbox-list-field.tsx';

/** A field with its words; made on the server, where the catalogue of the laws is. */
export type LabelledField = {
  name: string;
  label: string;
  hint?: string;
  kind: RuleField['kind'];
  required: boolean;
  /** Nothing is chosen beforehand. */
  open: boolean;
  options: Option[];
};
export type LabelledGroup = { id: string; legend: string; presence: string | null; fields: LabelledField[] };

type RuleFormProps = {
  action: FormAction;
  requestId: string;
  version: number;
  values: Record<string, unknown>;
  groups: LabelledGroup[];
  label: string;
  save: string;
};

/** One rule of a law as fields. What is wrong with it, the law's own schema says. */
export function RuleForm({ action, requestId, version, values, groups, label, save }: RuleFormProps) {
  return (
    <Form
      schema={looseRuleSchema}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={values}
      labels={labelsOf(groups)}
      aria-label={label}
    >
      <FieldGroups groups={groups} />
      <SubmitButton className="justify-self-start">{save}</SubmitButton>
    </Form>
  );
}

/** What the fields are called, for the summary of what is wrong. */
export function labelsOf(groups: readonly LabelledGroup[]): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap(({ fields }) => fields.map((field) => [field.name, field.label] as const)),
  );
}

/** Groups of fields, each in a frame; an optional one with the box that says whether it is there. */
export function FieldGroups({ groups }: { groups: readonly LabelledGroup[] }) {
  const t = useTranslations('laws.form');
  return groups.map(({ id, legend, presence, fields }) => (
    <fieldset key={id} className="grid min-w-0 gap-4 rounded-md border border-line bg-surface p-4">
      <legend className="px-1 font-semibold">{legend}</legend>
      {presence && <CheckboxField name={presence} label={t('present')} hint={t('present-hint')} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {fields.map((field) => (
          <RuleFieldControl key={field.name} field={field} />
        ))}
      </div>
    </fieldset>
  ));
}

function RuleFieldControl({ field }: { field: LabelledField }) {
  const { name, label, hint, kind, required, open, options } = field;
  if (kind === 'flag') return <CheckboxField name={name} label={label} hint={hint} />;
  if (kind === 'one')
    return (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        options={options}
        placeholder={required && !open ? undefined : ''}
      />
    );
  if (kind === 'many') {
    return (
      <div className="sm:col-span-2">
        <CheckboxListField name={name} label={label} hint={hint} options={options} />
      </div>
    );
  }
  if (kind === 'passage') {
    return (
      <div className="sm:col-span-2">
        <TextareaField name={name} label={label} hint={hint} rows={3} />
      </div>
    );
  }
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      inputMode={kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
    />
  );
}
