'use client';

import { useTranslations } from 'use-intl';
import { ChannelFields } from '#components/people/channel-fields.tsx';
import { SelectField } from '#components/ui/choice-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { IntakeOptions } from './intake-options.ts';

const tellers = ['reporter', 'relative', 'witness', 'source', 'lawyer', 'victim'] as const;

/** Who tells us, and how to reach them without putting them in danger. */
export function ReporterSection({ options }: { options: IntakeOptions }) {
  const t = useTranslations('intake.reporter');
  const people = useTranslations('people');
  return (
    <Section id="reporter" title={t('title')} description={t('description')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="reporter.name" label={t('name')} hint={t('name-hint')} autoComplete="off" />
        <SelectField
          name="reporter.role"
          label={t('role')}
          hint={t('role-hint')}
          options={tellers.map((value) => ({ value, label: people(`role.${value}`) }))}
        />
      </div>
      <SelectField name="reporter.language" label={t('language')} options={options.languages} />
      <FieldRows
        name="channels"
        legend={t('channels')}
        hint={t('channels-hint')}
        addLabel={t('add-channel')}
        removeLabel={(number) => t('remove-channel', { number })}
        max={20}
      >
        {(row) => <ChannelFields name={row.name} />}
      </FieldRows>
    </Section>
  );
}
