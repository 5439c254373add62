'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import type { Role } from '#lib/domain/viewer.ts';
import { changeRoleSchema } from '#lib/users/schema.ts';
import { RoleField } from './role-field.tsx';

type ChangeRoleFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  userId: string;
  role: Role;
};

/** Another role for a user. */
export function ChangeRoleForm({ action, requestId, confirmation, userId, role }: ChangeRoleFormProps) {
  const t = useTranslations('admin.role');
  return (
    <Form
      schema={changeRoleSchema}
      action={action}
      requestId={requestId}
      defaultValues={{ role }}
      guard={false}
      aria-label={t('title')}
    >
      <input type="hidden" name="userId" value={userId} />
      <RoleField />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
