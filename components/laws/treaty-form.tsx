'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { removeTreatySchema, treatyRowSchema } from '#lib/laws/schema.ts';
import { FieldGroups, type LabelledGroup, labelsOf } from './rule-form.tsx';

type Common = {
  action: FormAction;
  requestId: string;
  /** The edition of the table, counted from one. */
  version: number;
  confirmation: Confirmation;
};

/** One State under one treaty, with why it is so. It counts at once. */
export function TreatyForm({
  values,
  groups,
  label,
  confirmation,
  ...rest
}: Common & { values: Record<string, unknown>; groups: LabelledGroup[]; label: string }) {
  const t = useTranslations('laws.treaty');
  return (
    <Form
      {...rest}
      schema={treatyRowSchema}
      defaultValues={values}
      labels={labelsOf(groups)}
      aria-label={label}
    >
      <FieldGroups groups={groups} />
      <TextareaField name="note" label={t('why')} hint={t('why-hint')} rows={3} required />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </Form>
  );
}

/** Takes a row out of the table, with why. */
export function RemoveTreatyForm({ confirmation, ...rest }: Common) {
  const t = useTranslations('laws.treaty');
  return (
    <Form {...rest} schema={removeTreatySchema} aria-label={t('remove')}>
      <TextareaField name="note" label={t('why')} rows={2} required />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('remove-do')}
      </SubmitButton>
    </Form>
  );
}
