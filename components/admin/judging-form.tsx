'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { judgingSchema } from '#lib/users/schema.ts';

type JudgingFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  rule: { fourEyes: boolean; days: number };
};

/** Whether a reply is judged by somebody else than who logged it, and within how many days. */
export function JudgingForm({ action, requestId, confirmation, rule }: JudgingFormProps) {
  const t = useTranslations('judgements.settings');
  return (
    <Form
      schema={judgingSchema as never}
      action={action}
      requestId={requestId}
      defaultValues={{ fourEyes: rule.fourEyes ? 'on' : '', days: String(rule.days) }}
      guard={false}
      className="max-w-md"
      aria-label={t('title')}
    >
      <CheckboxField name="fourEyes" label={t('four-eyes')} hint={t('four-eyes-hint')} />
      <TextField name="days" label={t('days')} inputMode="numeric" autoComplete="off" required />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('save')}
      </SubmitButton>
    </Form>
  );
}
