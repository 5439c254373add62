'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { claimSchema, claimStatuses } from '#lib/claims/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

export type ClaimOptions = {
  languages: readonly Option[];
  people: readonly Option[];
  authorities: readonly Option[];
  sources: readonly Option[];
  events: readonly Option[];
};

type ClaimFormProps = {
  action: FormAction;
  requestId: string;
  options: ClaimOptions;
  claim?: { version: number; values: Record<string, unknown> };
};

/** A claim: what is stated, by whom, when. */
export function ClaimForm({ action, requestId, options, claim }: ClaimFormProps) {
  const t = useTranslations('claims');
  const reading = useDateReading();
  return (
    <Form
      schema={claimSchema as never}
      action={action}
      requestId={requestId}
      version={claim?.version}
      defaultValues={claim?.values ?? { lang: 'und' }}
      labels={{ text: t('form.text'), byName: t('form.name'), stated: t('form.stated') }}
      aria-label={t('form.label')}
    >
      <TextareaField name="text" label={t('form.text')} hint={t('form.text-hint')} required />
      <SelectField name="lang" label={t('form.lang')} options={options.languages} />
      <fieldset className="grid gap-4 rounded-md border border-line p-4">
        <legend className="px-1 font-semibold">{t('form.who')}</legend>
        <p className="-mt-2 max-w-prose text-muted text-sm">{t('form.who-hint')}</p>
        <ComboboxField
          name="authorityId"
          label={t('form.authority')}
          options={options.authorities}
          placeholder={t('form.none')}
        />
        <SelectField
          name="personId"
          label={t('form.person')}
          options={options.people}
          placeholder={t('form.none')}
        />
        <TextField name="byName" label={t('form.name')} maxLength={500} />
      </fieldset>
      <DateField name="stated" label={t('form.stated')} hint={t('form.stated-hint')} reading={reading} />
      <ComboboxField
        name="eventId"
        label={t('form.event')}
        options={options.events}
        placeholder={t('form.none')}
      />
      <SelectField
        name="sourceId"
        label={t('form.source')}
        options={options.sources}
        placeholder={t('form.none')}
      />
      <SelectField
        name="status"
        label={t('form.status')}
        options={claimStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <div>
        <SubmitButton>{claim ? t('form.save') : t('form.add')}</SubmitButton>
      </div>
    </Form>
  );
}
