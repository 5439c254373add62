'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { confirmSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { ConfirmFields } from './confirm-fields.tsx';

type ConfirmFormProps = { action: FormAction; requestId: string; next: string; confirmation: Confirmation };

/** A proof of identity on a page of its own. `next` travels along and is judged again by the action. */
export function ConfirmForm({ action, requestId, next, confirmation }: ConfirmFormProps) {
  const t = useTranslations('auth.confirm');
  return (
    <Form schema={confirmSchema} action={action} requestId={requestId} guard={false} aria-label={t('title')}>
      <input type="hidden" name="next" value={next} />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('do')}</SubmitButton>
    </Form>
  );
}
