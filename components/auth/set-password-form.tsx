'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { setPasswordSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { NewPasswordField } from './new-password-field.tsx';

type SetPasswordFormProps = { action: FormAction; requestId: string; token: string; email: string };

/** A password for the account that a one-time link was made for. */
export function SetPasswordForm({ action, requestId, token, email }: SetPasswordFormProps) {
  const t = useTranslations('auth.welcome');
  return (
    <Form
      schema={setPasswordSchema}
      action={action}
      requestId={requestId}
      labels={{ password: t('password') }}
      aria-label={t('set.title')}
    >
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField />
      <SubmitButton>{t('set.do')}</SubmitButton>
    </Form>
  );
}
