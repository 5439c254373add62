'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { revokeGrantSchema } from '#lib/sharing/schema.ts';

type RevokeFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  grantId: string;
  name: string;
};

/** Ends the sharing with somebody, after a question. */
export function RevokeForm({ action, requestId, confirmation, grantId, name }: RevokeFormProps) {
  const t = useTranslations('sharing.revoke');
  return (
    <Dialog
      title={t('question', { name })}
      description={t('effect')}
      trigger={
        <>
          {t('do')}
          <span className="sr-only"> {name}</span>
        </>
      }
      triggerSize="small"
    >
      <Form
        schema={revokeGrantSchema}
        action={action}
        requestId={requestId}
        guard={false}
        aria-label={t('question', { name })}
      >
        <input type="hidden" name="grantId" value={grantId} />
        <ConfirmFields confirmation={confirmation} />
        <SubmitButton variant="danger" className="justify-self-start">
          {t('confirm')}
        </SubmitButton>
      </Form>
    </Dialog>
  );
}
