'use client';

import { useTranslations } from 'use-intl';
import { RadioField } from '#components/ui/choice-field.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { sensitivities, urgencies } from '#lib/domain/case-terms.ts';

/** How urgent it is, and who may see it. */
export function AccessSection() {
  const t = useTranslations('intake.access');
  const cases = useTranslations('cases');
  return (
    <Section id="access" title={t('title')}>
      <RadioField
        name="urgency"
        label={cases('fields.urgency')}
        defaultValue="normal"
        columns
        options={urgencies.map((value) => ({
          value,
          label: cases(`urgency.${value}`),
          description: cases(`urgency-hint.${value}`),
        }))}
      />
      <RadioField
        name="sensitivity"
        label={cases('fields.sensitivity')}
        defaultValue="open"
        options={sensitivities.map((value) => ({
          value,
          label: cases(`sensitivity.${value}`),
          description: cases(`sensitivity-hint.${value}`),
        }))}
      />
      <TextField name="title" label={t('case-title')} hint={t('case-title-hint')} />
    </Section>
  );
}
