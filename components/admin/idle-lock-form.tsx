'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { idleLockChoices, idleLockSchema } from '#lib/users/schema.ts';

type IdleLockFormProps = { action: FormAction; requestId: string; minutes: number };

/** After how long without a hand on it a page covers itself. There is no way to turn it off. */
export function IdleLockForm({ action, requestId, minutes }: IdleLockFormProps) {
  const t = useTranslations('admin.idle-lock');
  return (
    <Form
      schema={idleLockSchema}
      action={action}
      requestId={requestId}
      defaultValues={{ minutes: String(minutes) }}
      guard={false}
      className="max-w-xs"
      aria-label={t('title')}
    >
      <SelectField
        name="minutes"
        label={t('minutes')}
        options={idleLockChoices.map((choice) => ({
          value: String(choice),
          label: t('choice', { minutes: choice }),
        }))}
        required
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
