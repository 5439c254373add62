'use client';

import { useTranslations } from 'use-intl';
import { TextField } from '#components/ui/text-field.tsx';
import { shortestPassword } from '#lib/domain/password-rule.ts';

/** A new password with its only rules: long enough, and not one that everybody knows. */
export function NewPasswordField() {
  const t = useTranslations('auth.welcome');
  return (
    <TextField
      name="password"
      label={t('password')}
      hint={t('password-hint', { min: shortestPassword })}
      type="password"
      autoComplete="new-password"
      required
    />
  );
}
