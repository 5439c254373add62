'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { useFileForm } from './use-file-form.ts';

type ReplyDropProps = {
  /** Where the file is sent; without scripts the answer leads on to the form. */
  url: string;
  /** The form of a reply; it gets the document's id. */
  form: string;
  requestId: string;
  limit: number;
  /** The language of the inquiry, most likely that of the letter. */
  language: string;
};

/** The scan of a letter, dropped on the inquiry: it becomes a document of the case, and its form opens filled in. */
export function ReplyDrop({ url, form: next, requestId, limit, language }: ReplyDropProps) {
  const t = useTranslations('judgements.drop');
  const router = useRouter();
  const { formProps, mounted, submit, refused, error, progress } = useFileForm({
    url,
    limit,
    onDone: (documentId) => router.push(`${next}?document=${documentId}`),
  });
  return (
    <form {...formProps} aria-label={t('label')} className="grid gap-3">
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="kind" value="official-reply" />
      <input type="hidden" name="language" value={language} />
      <FileField
        name="file"
        label={t('file')}
        hint={t('hint')}
        error={error}
        progress={progress}
        onFiles={(files) => files.length > 0 && submit()}
      />
      {(!mounted || refused) && (
        <div>
          <Button type="submit">{t('send')}</Button>
        </div>
      )}
    </form>
  );
}
