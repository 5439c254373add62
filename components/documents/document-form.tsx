'use client';

import { useTranslations } from 'use-intl';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { documentSchema } from '#lib/documents/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { DocumentFields } from './document-fields.tsx';

type DocumentFormProps = {
  action: FormAction;
  requestId: string;
  version: number;
  values: Record<string, unknown>;
  languages: readonly Option[];
};

/** What is said about a document that is already here. */
export function DocumentForm({ action, requestId, version, values, languages }: DocumentFormProps) {
  const t = useTranslations('documents.form');
  return (
    <Form
      schema={documentSchema as never}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={values}
      aria-label={t('label')}
    >
      <DocumentFields languages={languages} givenKind={values.kind} />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
