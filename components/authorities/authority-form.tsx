'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { authoritySchema } from '#lib/authorities/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { authorityKinds } from '#lib/domain/authority-kinds.ts';
import { ChannelRows } from './channel-rows.tsx';
import { useAuthorityLabels } from './use-authority-labels.ts';

export type AuthorityFormProps = {
  action: FormAction;
  requestId: string;
  version?: number;
  values?: Record<string, unknown>;
  options: {
    parents: readonly Option[];
    states: readonly Option[];
    languages: readonly Option[];
    timeZones: readonly Option[];
    regimes: readonly Option[];
  };
};

/** A body of the directory, new or edited. */
export function AuthorityForm({ action, requestId, version, values, options }: AuthorityFormProps) {
  const t = useTranslations('authorities');
  const labels = useAuthorityLabels();
  const kinds = authorityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const rolls = (['none', 'next-working-day', 'previous-working-day'] as const).map((value) => ({
    value,
    label: t(`rolls.${value}`),
  }));
  return (
    <Form
      schema={authoritySchema}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={values ?? { nameLocalLang: 'und' }}
      labels={labels}
      aria-label={t(version ? 'edit' : 'add')}
    >
      <TextField name="nameEn" label={labels.nameEn} lang="en" required />
      <TextField name="nameRu" label={labels.nameRu} lang="ru" />
      <div className="grid gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextField name="nameLocal" label={labels.nameLocal} />
        <SelectField name="nameLocalLang" label={labels.nameLocalLang} options={options.languages} />
      </div>
      <TextField name="abbreviation" label={labels.abbreviation} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="state" label={labels.state} options={options.states} placeholder="" required />
        <SelectField name="kind" label={labels.kind} options={kinds} placeholder="" required />
      </div>
      <ComboboxField
        name="parentId"
        label={labels.parentId}
        hint={t('parent-hint')}
        options={options.parents}
        placeholder={t('parent-none')}
      />
      <ChannelRows regimes={options.regimes} />
      <TextareaField name="address" label={labels.address} hint={t('address-hint')} rows={3} />
      <ComboboxField
        name="timeZone"
        label={labels.timeZone}
        hint={t('time-zone-hint')}
        options={options.timeZones}
        required
      />
      <SelectField
        name="roll"
        label={labels.roll}
        hint={t('roll-hint')}
        options={rolls}
        placeholder={t('rolls.law')}
      />
      <TextareaField name="notes" label={labels.notes} rows={3} />
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </Form>
  );
}
