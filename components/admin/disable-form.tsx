'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { setDisabledSchema } from '#lib/users/schema.ts';

type DisableFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  userId: string;
  name: string;
  disabled: boolean;
};

/** Shuts a user out after a question, or lets them in again without one. */
export function DisableForm({ action, requestId, confirmation, userId, name, disabled }: DisableFormProps) {
  const t = useTranslations('admin');
  const form = (
    <Form
      schema={setDisabledSchema}
      action={action}
      requestId={requestId}
      guard={false}
      aria-label={t(disabled ? 'enable.title' : 'disable.title')}
    >
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="disabled" value={disabled ? 'no' : 'yes'} />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant={disabled ? 'secondary' : 'danger'} className="justify-self-start">
        {t(disabled ? 'enable.do' : 'disable.confirm')}
      </SubmitButton>
    </Form>
  );
  if (disabled) return form;
  return (
    <div>
      <Dialog
        title={t('disable.question', { name })}
        description={t('disable.effect')}
        trigger={t('disable.do')}
        triggerVariant="danger"
      >
        {form}
      </Dialog>
    </div>
  );
}
