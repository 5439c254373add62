'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { recordConsentSchema } from '#lib/people/schema.ts';
import { ConsentFields } from './consent-fields.tsx';

/** An answer to the question whether somebody agrees; it joins the earlier answers. */
export function RecordConsentForm({ requestId, action }: { requestId: string; action: FormAction }) {
  const t = useTranslations('people.consent');
  return (
    <Form
      schema={recordConsentSchema as never}
      action={action}
      requestId={requestId}
      resetOnOk
      aria-label={t('add')}
    >
      <ConsentFields />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
