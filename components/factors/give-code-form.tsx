'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { codeSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type GiveCodeFormProps = { action: FormAction; requestId: string; next: string; app: boolean };

/** The second factor of a sign-in: a code of the app, or a recovery code, in one field. */
export function GiveCodeForm({ action, requestId, next, app }: GiveCodeFormProps) {
  const t = useTranslations('security.factors.step');
  const label = t(app ? 'code' : 'recovery-code');
  return (
    <Form
      schema={codeSchema}
      action={action}
      requestId={requestId}
      guard={false}
      labels={{ code: label }}
      aria-label={t('title')}
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        name="code"
        label={label}
        hint={t(app ? 'code-hint' : 'recovery-hint')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton>{t('do')}</SubmitButton>
    </Form>
  );
}
