'use client';

import { useTranslations } from 'use-intl';
import { PasswordField } from '#components/ui/password-field.tsx';
import { shortestPassword } from '#lib/domain/password-rule.ts';

/** A new password with its only rules: long enough, and not one that anybody would try. */
export function NewPasswordField() {
  const t = useTranslations('auth.welcome');
  return (
    <PasswordField
      name="password"
      label={t('password')}
      hint={t('password-hint', { min: shortestPassword })}
      autoComplete="new-password"
      required
    />
  );
}
