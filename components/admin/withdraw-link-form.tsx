'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { userIdSchema } from '#lib/users/schema.ts';

type WithdrawLinkFormProps = { action: FormAction; requestId: string; userId: string; until: string };

/** Until when an open link works, and the way to stop it. */
export function WithdrawLinkForm({ action, requestId, userId, until }: WithdrawLinkFormProps) {
  const t = useTranslations('admin.link');
  return (
    <Form
      schema={userIdSchema}
      action={action}
      requestId={requestId}
      guard={false}
      aria-label={t('withdraw')}
    >
      <input type="hidden" name="userId" value={userId} />
      <p>{t('open-until', { time: until })}</p>
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('withdraw')}
      </SubmitButton>
    </Form>
  );
}
