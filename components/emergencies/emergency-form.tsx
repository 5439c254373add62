'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { emergencySchema, shortestReason } from '#lib/emergencies/schema.ts';

type EmergencyFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  tellable: readonly Option[];
};

/** Opens a sealed case in an emergency: which, why, who is told. */
export function EmergencyForm({ action, requestId, confirmation, tellable }: EmergencyFormProps) {
  const t = useTranslations('sharing.emergency');
  return (
    <Form
      schema={emergencySchema as never}
      action={action}
      requestId={requestId}
      labels={{ reference: t('reference'), reason: t('reason'), toldUserId: t('told') }}
      aria-labelledby="emergency"
    >
      <TextField
        name="reference"
        label={t('reference')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        hint={t('reason-hint', { min: shortestReason })}
        required
      />
      <SelectField
        name="toldUserId"
        label={t('told')}
        hint={t('told-hint')}
        options={tellable}
        placeholder={t('told-choose')}
        required
      />
      <ConfirmFields confirmation={confirmation} />
      <div>
        <SubmitButton variant="danger">{t('do')}</SubmitButton>
      </div>
    </Form>
  );
}
