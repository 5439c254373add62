'use client';

import { useTranslations } from 'use-intl';
import { RadioField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { changeStatusSchema } from '#lib/cases/schema.ts';
import { caseStatuses } from '#lib/domain/case-terms.ts';
import type { CaseFormProps } from './edit-case-form.tsx';

/** Whether a case is worked on, only watched, or closed. A person decides; nothing closes by itself. */
export function StatusForm(form: CaseFormProps) {
  const t = useTranslations('cases');
  return (
    <Section id="status" title={t('edit.status')}>
      <Form {...form} schema={changeStatusSchema as never} aria-labelledby="status">
        <RadioField
          name="status"
          label={t('fields.status')}
          columns
          options={caseStatuses.map((value) => ({
            value,
            label: t(`status.${value}`),
            description: t(`status-hint.${value}`),
          }))}
        />
        <div>
          <SubmitButton variant="secondary">{t('edit.save-status')}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
