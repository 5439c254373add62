'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { letterKinds, letterLangs } from '#lib/domain/letters/letter-terms.ts';
import { templateSchema } from '#lib/letters/schema.ts';

/** A `.docx` of the organisation's own, and what it is for. */
export function TemplateForm({ action, requestId }: { action: FormAction; requestId: string }) {
  const t = useTranslations('letters');
  return (
    <Form
      schema={templateSchema as never}
      action={action}
      requestId={requestId}
      resetOnOk
      aria-labelledby="add-template"
    >
      <TextField name="name" label={t('templates.name')} required maxLength={120} autoComplete="off" />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('templates.kind')}
          options={letterKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          required
        />
        <SelectField
          name="lang"
          label={t('templates.lang')}
          options={letterLangs.map((value) => ({ value, label: t(`lang.${value}`) }))}
          required
        />
      </div>
      <FileField
        name="file"
        label={t('templates.file')}
        hint={t('templates.file-hint', { body: '{body}' })}
        accept=".docx"
        required
      />
      <div>
        <SubmitButton>{t('templates.save')}</SubmitButton>
      </div>
    </Form>
  );
}
