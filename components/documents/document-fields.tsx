'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import type { Option } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { documentKinds } from '#lib/documents/schema.ts';

type DocumentFieldsProps = { languages: readonly Option[]; titleHint?: string; givenKind?: unknown };

/** What people say about a document. */
export function DocumentFields({ languages, titleHint, givenKind }: DocumentFieldsProps) {
  const t = useTranslations('documents');
  const kinds: Option[] = documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  // A kind that came with imported data stays choosable, or an edit would silently change it.
  if (typeof givenKind === 'string' && !kinds.some(({ value }) => value === givenKind)) {
    kinds.push({ value: givenKind, label: givenKind });
  }
  return (
    <>
      <TextField name="title" label={t('form.title')} hint={titleHint} maxLength={500} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="kind" label={t('form.kind')} options={kinds} defaultValue="other" />
        <SelectField name="language" label={t('form.language')} options={languages} defaultValue="und" />
      </div>
      <TextField name="receivedFrom" label={t('form.from')} hint={t('form.from-hint')} maxLength={500} />
      <TextField name="receivedHow" label={t('form.how')} hint={t('form.how-hint')} maxLength={500} />
    </>
  );
}
