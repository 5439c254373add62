'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField, RadioField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { consentScopes, consentStates } from '#lib/domain/person-terms.ts';

/** Whether somebody agreed, to what, when and how. `prefix` ends with a dot where the fields lie deeper. */
export function ConsentFields({ prefix = '' }: { prefix?: string }) {
  const t = useTranslations('people.consent');
  const reading = useDateReading();
  return (
    <>
      <RadioField
        name={`${prefix}state`}
        label={t('state')}
        defaultValue="not-asked"
        columns
        options={consentStates.map((value) => ({
          value,
          label: t(`states.${value}`),
          description: t(`state-hints.${value}`),
        }))}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold">{t('scope')}</legend>
        {consentScopes.map((scope) => (
          <CheckboxField key={scope} name={`${prefix}scope`} value={scope} label={t(`scopes.${scope}`)} />
        ))}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name={`${prefix}givenBy`} label={t('given-by')} hint={t('given-by-hint')} />
        <TextField name={`${prefix}how`} label={t('how')} hint={t('how-hint')} />
      </div>
      <DateField
        name={`${prefix}givenOn`}
        label={t('given-on')}
        hint={t('given-on-hint')}
        reading={reading}
      />
    </>
  );
}
