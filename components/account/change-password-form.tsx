'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { changePasswordSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { shortestPassword } from '#lib/domain/password-rule.ts';

type ChangePasswordFormProps = { action: FormAction; requestId: string; email: string };

/** One's own new password, by the present one. */
export function ChangePasswordForm({ action, requestId, email }: ChangePasswordFormProps) {
  const t = useTranslations('account.password');
  return (
    <Form
      schema={changePasswordSchema}
      action={action}
      requestId={requestId}
      labels={{ current: t('current'), password: t('new') }}
      aria-label={t('title')}
      resetOnOk
    >
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="current" label={t('current')} autoComplete="current-password" required />
      <PasswordField
        name="password"
        label={t('new')}
        hint={t('hint', { min: shortestPassword })}
        autoComplete="new-password"
        required
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
