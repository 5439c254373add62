'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { formSnapshot } from '#components/ui/form-snapshot.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Option } from '#components/ui/select.tsx';
import { useLeaveGuard } from '#components/ui/use-leave-guard.ts';
import { DocumentFields } from './document-fields.tsx';
import { useFileForm } from './use-file-form.ts';

type UploadFormProps = {
  /** Where the form is sent, and the case's documents, to which one comes back. */
  url: string;
  home: string;
  requestId: string;
  limit: number;
  languages: readonly Option[];
  /** Why the form was refused when it was sent without scripts. */
  refused?: string;
};

/** A new document: its file, and what is known of it. A plain form before scripts; with them it shows progress. */
export function UploadForm({ url, home, requestId, limit, languages, refused }: UploadFormProps) {
  const t = useTranslations('documents.form');
  const tUi = useTranslations('ui.form');
  const router = useRouter();
  const [done, setDone] = useState(false);
  const upload = useFileForm({
    url,
    limit,
    first: refused,
    onDone: () => {
      setDone(true);
      router.push(`${home}?saved=added`);
    },
  });
  const { form, formProps, sending, error, progress, stop } = upload;
  useLeaveGuard(
    true,
    () =>
      form.current !== null &&
      !done &&
      formSnapshot(form.current, 'current') !== formSnapshot(form.current, 'default'),
    tUi('leave'),
  );

  return (
    <form {...formProps} aria-label={t('label')} className="grid gap-5">
      <input type="hidden" name="requestId" value={requestId} />
      {error && (
        <Notice tone="error" title={tUi('not-saved')} live>
          {error} {tUi('kept')}
        </Notice>
      )}
      <FileField
        name="file"
        label={t('file')}
        hint={t('file-hint', { max: Math.floor(limit / 1_000_000) })}
        error={upload.refused?.startsWith('file.') ? error : undefined}
        progress={progress}
        required
      />
      <DocumentFields languages={languages} titleHint={t('title-hint')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={sending}>
          {t('add')}
        </Button>
        {stop && <Button onClick={stop}>{t('stop')}</Button>}
      </div>
    </form>
  );
}
