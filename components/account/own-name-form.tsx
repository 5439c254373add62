'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { ownNameSchema } from '#lib/users/schema.ts';

type OwnNameFormProps = { action: FormAction; requestId: string; name: string };

/** One's own name, as colleagues read it. */
export function OwnNameForm({ action, requestId, name }: OwnNameFormProps) {
  const t = useTranslations('account.profile');
  return (
    <Form
      schema={ownNameSchema}
      action={action}
      requestId={requestId}
      defaultValues={{ name }}
      labels={{ name: t('name') }}
      aria-label={t('title')}
    >
      <TextField name="name" label={t('name')} autoComplete="name" required />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('save')}
      </SubmitButton>
    </Form>
  );
}
