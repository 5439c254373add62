'use client';

import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';

type CloseFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  /** Who is named as losing sight of the case. */
  losing: string[];
  /** Whether colleagues who are not assigned lose it too. */
  colleagues: boolean;
};

const nothing = z.object({});

/** Closes a case to all but its people and the coordinators, after saying who loses it. */
export function CloseForm({ action, requestId, confirmation, losing, colleagues }: CloseFormProps) {
  const t = useTranslations('sharing.close');
  const named =
    losing.length > 0 ? t('losing', { names: losing.join(', '), count: losing.length }) : t('losing-nobody');
  const effect = colleagues ? `${named} ${t('losing-colleagues')}` : named;
  return (
    <div>
      <Dialog title={t('question')} description={effect} trigger={t('do')} triggerVariant="danger">
        <Form schema={nothing} action={action} requestId={requestId} guard={false} aria-label={t('question')}>
          <ConfirmFields confirmation={confirmation} />
          <SubmitButton variant="danger" className="justify-self-start">
            {t('confirm')}
          </SubmitButton>
        </Form>
      </Dialog>
    </div>
  );
}
