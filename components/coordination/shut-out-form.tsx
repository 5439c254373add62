'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { personSchema } from '#lib/coordination/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';

type ShutOutFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  userId: string;
  name: string;
};

/** Shuts a person out, after a question. */
export function ShutOutForm({ action, requestId, confirmation, userId, name }: ShutOutFormProps) {
  const t = useTranslations('coordination.shut-out');
  return (
    <div>
      <Dialog
        title={t('question', { name })}
        description={t('effect')}
        trigger={t('do')}
        triggerVariant="danger"
      >
        <Form
          schema={personSchema}
          action={action}
          requestId={requestId}
          guard={false}
          aria-label={t('title')}
        >
          <input type="hidden" name="userId" value={userId} />
          <ConfirmFields confirmation={confirmation} />
          <SubmitButton variant="danger" className="justify-self-start">
            {t('confirm')}
          </SubmitButton>
        </Form>
      </Dialog>
    </div>
  );
}
