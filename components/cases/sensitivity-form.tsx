'use client';

import { useTranslations } from 'use-intl';
import { ConfirmFields } from '#components/auth/confirm-fields.tsx';
import { RadioField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { changeSensitivitySchema } from '#lib/cases/schema.ts';
import { sensitivities } from '#lib/domain/case-terms.ts';
import type { Confirmation } from '#lib/domain/recent-confirmation.ts';
import type { CaseFormProps } from './edit-case-form.tsx';

type SensitivityFormProps = CaseFormProps & {
  /** Who will still see the case when it is sealed. */
  assigned: string[];
  /** Whether the one who changes it is among them. */
  viewerStays: boolean;
  confirmation: Confirmation;
};

/** Who may see a case, with what each choice means for those who see it now. */
export function SensitivityForm(props: SensitivityFormProps) {
  const { assigned, viewerStays, confirmation, ...form } = props;
  const t = useTranslations('cases');
  return (
    <Section id="sensitivity" title={t('edit.sensitivity')} description={t('edit.sensitivity-what')}>
      <Form {...form} schema={changeSensitivitySchema as never} aria-labelledby="sensitivity">
        <RadioField
          name="sensitivity"
          label={t('fields.sensitivity')}
          options={sensitivities.map((value) => ({
            value,
            label: t(`sensitivity.${value}`),
            description: t(`sensitivity-hint.${value}`),
          }))}
        />
        <Notice tone={viewerStays ? 'info' : 'warn'}>
          {assigned.length > 0
            ? t('edit.stays', { names: assigned.join(', '), count: assigned.length })
            : t('edit.nobody')}{' '}
          {!viewerStays && t('edit.you-lose')}
        </Notice>
        <ConfirmFields confirmation={confirmation} />
        <div>
          <SubmitButton variant="secondary">{t('edit.save-sensitivity')}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
