'use client';

import { useTranslations } from 'use-intl';
import { RadioField } from '#components/ui/choice-field.tsx';
import { roles } from '#lib/domain/viewer.ts';

/** The four roles with what each of them may do. */
export function RoleField() {
  const t = useTranslations();
  return (
    <RadioField
      name="role"
      label={t('admin.users.role')}
      options={roles.map((role) => ({
        value: role,
        label: t(`common.roles.${role}`),
        description: t(`admin.role-means.${role}`),
      }))}
      required
    />
  );
}
