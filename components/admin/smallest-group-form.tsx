'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import { smallestGroupChoices, smallestGroupSchema } from '#lib/records/schema.ts';

type SmallestGroupFormProps = {
  action: FormAction;
  requestId: string;
  confirmation: Confirmation;
  cases: number | null;
};

/** Whether, and from how many cases on, records of authorities count what their reader may not see. */
export function SmallestGroupForm({ action, requestId, confirmation, cases }: SmallestGroupFormProps) {
  const t = useTranslations('records.group');
  return (
    <Form
      schema={smallestGroupSchema}
      action={action}
      requestId={requestId}
      defaultValues={{ cases: cases === null ? 'never' : String(cases) }}
      guard={false}
      className="max-w-md"
      aria-label={t('title')}
    >
      <SelectField
        name="cases"
        label={t('cases')}
        options={[
          { value: 'never', label: t('never') },
          ...smallestGroupChoices.map((choice) => ({
            value: String(choice),
            label: t('choice', { cases: choice }),
          })),
        ]}
        required
      />
      <ConfirmFields confirmation={confirmation} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('do')}
      </SubmitButton>
    </Form>
  );
}
