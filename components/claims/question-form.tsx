'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField } from '#components/ui/text-field.tsx';
import { questionSchema } from '#lib/claims/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type QuestionFormProps = {
  action: FormAction;
  requestId: string;
  languages: readonly Option[];
  claims: readonly Option[];
  question?: { version: number; values: Record<string, unknown> };
};

/** What nobody knows yet, and the claim that answers it. */
export function QuestionForm({ action, requestId, languages, claims, question }: QuestionFormProps) {
  const t = useTranslations('claims.form');
  return (
    <Form
      schema={questionSchema as never}
      action={action}
      requestId={requestId}
      version={question?.version}
      defaultValues={question?.values ?? { lang: 'und' }}
      labels={{ text: t('question-text') }}
      aria-label={t('question-title')}
    >
      <TextareaField name="text" label={t('question-text')} required />
      <SelectField name="lang" label={t('lang')} options={languages} />
      <SelectField
        name="answeredByClaimId"
        label={t('answer')}
        options={claims}
        placeholder={t('no-answer')}
      />
      <div>
        <SubmitButton>{question ? t('save') : t('add-question')}</SubmitButton>
      </div>
    </Form>
  );
}
