'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { signInSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type SignInFormProps = { action: FormAction; requestId: string; next: string };

/** Address and password. `next` travels along and is judged again by the action. */
export function SignInForm({ action, requestId, next }: SignInFormProps) {
  const t = useTranslations('auth');
  return (
    <Form
      schema={signInSchema}
      action={action}
      requestId={requestId}
      guard={false}
      labels={{ email: t('email'), password: t('password') }}
      aria-label={t('sign-in.title')}
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" required />
      <SubmitButton>{t('sign-in.do')}</SubmitButton>
      <p className="text-muted text-sm">{t('sign-in.help')}</p>
    </Form>
  );
}
