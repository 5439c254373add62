'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { copyVersionSchema } from '#lib/laws/schema.ts';

type CopyVersionFormProps = { action: FormAction; requestId: string; version: number; versions: Option[] };

/** Adds a version to a draft by copying another one. */
export function CopyVersionForm({ action, requestId, version, versions }: CopyVersionFormProps) {
  const t = useTranslations('laws.version');
  return (
    <Disclosure summary={t('copy')}>
      <Form
        schema={copyVersionSchema}
        action={action}
        requestId={requestId}
        version={version}
        className="max-w-xl"
        aria-label={t('copy')}
      >
        <SelectField name="from" label={t('copy-from')} options={versions} />
        <TextField name="id" label={t('copy-id')} hint={t('copy-id-hint')} required />
        <SubmitButton className="justify-self-start">{t('copy-do')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
