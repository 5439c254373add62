'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { type Role, roles } from '#lib/domain/viewer.ts';
import { secondFactorRolesSchema } from '#lib/users/schema.ts';

type SecondFactorFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  required: readonly Role[];
};

/** For which roles a second factor is required. */
export function SecondFactorForm({ action, requestId, confirmation, required }: SecondFactorFormProps) {
  const t = useTranslations();
  return (
    <Form
      schema={secondFactorRolesSchema}
      action={action}
      requestId={requestId}
      guard={false}
      defaultValues={{ roles: required }}
      aria-label={t('admin.factors.title')}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold">{t('admin.factors.roles')}</legend>
        {roles.map((role) => (
          <CheckboxField key={role} name="roles" value={role} label={t(`common.roles.${role}`)} />
        ))}
      </fieldset>
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('admin.factors.do')}
      </SubmitButton>
    </Form>
  );
}
