'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { RadioField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { grantLevels, shareCaseSchema } from '#lib/sharing/schema.ts';

type ShareFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  /** Whether the consents on the case cover it; otherwise a reason is needed. */
  covered: boolean;
  /** The last day that is proposed. */
  until: string;
};

/** Shares a case with a named person of a partner organisation. */
export function ShareForm({ action, requestId, confirmation, covered, until }: ShareFormProps) {
  const t = useTranslations('sharing.share');
  const levels = useTranslations('sharing');
  const reading = useDateReading();
  return (
    <Form
      schema={shareCaseSchema as never}
      action={action}
      requestId={requestId}
      defaultValues={{ level: 'read', until }}
      labels={{ email: t('email'), level: t('level'), until: t('until'), reason: t('reason') }}
      aria-labelledby="share"
    >
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('email-hint')}
        autoComplete="off"
        required
      />
      <RadioField
        name="level"
        label={t('level')}
        options={grantLevels.map((value) => ({
          value,
          label: levels(`level.${value}`),
          description: levels(`level-hint.${value}`),
        }))}
      />
      <DateField name="until" label={t('until')} hint={t('until-hint')} reading={reading} required />
      {!covered && (
        <Notice tone="warn" title={t('not-covered')}>
          {t('not-covered-what')}
        </Notice>
      )}
      <TextareaField
        name="reason"
        label={t('reason')}
        hint={t(covered ? 'covered' : 'reason-hint')}
        required={!covered}
      />
      <ConfirmFields confirmation={confirmation} />
      <div>
        <SubmitButton>{t('do')}</SubmitButton>
      </div>
    </Form>
  );
}
