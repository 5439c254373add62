'use client';

import { useTranslations } from 'use-intl';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { foundSchema } from '#lib/auth/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { NewPasswordField } from './new-password-field.tsx';

type FoundFormProps = { action: FormAction; requestId: string; token: string; timeZones: readonly string[] };

/** The organisation and its first administrator. */
export function FoundForm({ action, requestId, token, timeZones }: FoundFormProps) {
  const t = useTranslations('auth');
  const labels = {
    organisation: t('welcome.organisation'),
    prefix: t('welcome.prefix'),
    timeZone: t('welcome.time-zone'),
    name: t('welcome.name'),
    email: t('email'),
    password: t('welcome.password'),
  };
  return (
    <Form
      schema={foundSchema}
      action={action}
      requestId={requestId}
      labels={labels}
      aria-label={t('welcome.found.title')}
    >
      <input type="hidden" name="token" value={token} />
      <TextField name="organisation" label={labels.organisation} autoComplete="organization" required />
      <TextField
        name="prefix"
        label={labels.prefix}
        hint={t('welcome.prefix-hint', { example: 'THF-2026-0042' })}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={6}
        required
      />
      <ComboboxField
        name="timeZone"
        label={labels.timeZone}
        hint={t('welcome.time-zone-hint')}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        required
      />
      <TextField name="name" label={labels.name} autoComplete="name" required />
      <TextField
        name="email"
        label={labels.email}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <NewPasswordField />
      <SubmitButton>{t('welcome.found.do')}</SubmitButton>
    </Form>
  );
}
