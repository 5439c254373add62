'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { addUserSchema } from '#lib/users/schema.ts';
import { CopyLink } from './copy-link.tsx';
import { RoleField } from './role-field.tsx';

type AddUserFormProps = {
  action: FormAction<{ link: string }>;
  requestId: string;
  confirmation: Confirmation;
};

/** A new user. The one-time link is in the answer, which is shown once and kept nowhere. */
export function AddUserForm({ action, requestId, confirmation }: AddUserFormProps) {
  const t = useTranslations('admin');
  const [link, setLink] = useState<string | null>(null);
  return (
    <Form
      schema={addUserSchema}
      action={action}
      requestId={requestId}
      labels={{ name: t('users.name'), email: t('users.email'), role: t('users.role') }}
      className="wrap-anywhere"
      aria-label={t('add.title')}
      resetOnOk
      onOk={(data) => setLink(data?.link ?? null)}
    >
      {link && <CopyLink link={link} />}
      <TextField name="name" label={t('users.name')} autoComplete="off" required />
      <TextField
        name="email"
        label={t('users.email')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <RoleField />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton className="justify-self-start">{t('add.do')}</SubmitButton>
    </Form>
  );
}
