'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { formSnapshot } from '#components/ui/form-snapshot.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Option } from '#components/ui/select.tsx';
import { useLeaveGuard } from '#components/ui/use-leave-guard.ts';
import { useMounted } from '#components/ui/use-mounted.ts';
import { useUpload } from '#components/ui/use-upload.ts';
import { DocumentFields } from './document-fields.tsx';

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
  const errorText = useErrorText();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const mounted = useMounted();
  const { state, send, stop } = useUpload({
    url,
    limit,
    first: refused,
    onDone: () => router.push(`${home}?saved=added`),
  });
  const sending = state.is === 'sending';
  const error = state.is === 'ready' && state.refused ? errorText(state.refused) : undefined;
  const ofFile = state.is === 'ready' && state.refused?.startsWith('file.');
  useLeaveGuard(
    true,
    () =>
      form.current !== null &&
      state.is !== 'done' &&
      formSnapshot(form.current, 'current') !== formSnapshot(form.current, 'default'),
    tUi('leave'),
  );

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  }

  return (
    <form
      ref={form}
      action={url}
      method="post"
      encType="multipart/form-data"
      aria-label={t('label')}
      aria-busy={sending || undefined}
      // Before scripts the browser itself says that a file is needed.
      noValidate={mounted}
      onSubmit={submit}
      className="grid gap-5"
    >
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
        error={ofFile ? error : undefined}
        progress={sending ? state.share : undefined}
        required
      />
      <DocumentFields languages={languages} titleHint={t('title-hint')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={sending}>
          {t('add')}
        </Button>
        {sending && <Button onClick={stop}>{t('stop')}</Button>}
      </div>
    </form>
  );
}
