'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#components/ui/button.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { useMounted } from '#components/ui/use-mounted.ts';
import { useUpload } from '#components/ui/use-upload.ts';

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
  const errorText = useErrorText();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const mounted = useMounted();
  const { state, send } = useUpload({
    url,
    limit,
    onDone: (documentId) => router.push(`${next}?document=${documentId}`),
  });
  const sending = state.is !== 'ready';
  const refused = state.is === 'ready' ? state.refused : undefined;

  function submit(event?: FormEvent<HTMLFormElement>): void {
    event?.preventDefault();
    if (form.current) send(new FormData(form.current));
  }

  return (
    <form
      ref={form}
      action={url}
      method="post"
      encType="multipart/form-data"
      aria-label={t('label')}
      aria-busy={sending || undefined}
      noValidate={mounted}
      onSubmit={submit}
      className="grid gap-3"
    >
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="kind" value="official-reply" />
      <input type="hidden" name="language" value={language} />
      <FileField
        name="file"
        label={t('file')}
        hint={t('hint')}
        error={refused ? errorText(refused) : undefined}
        progress={state.is === 'sending' ? state.share : undefined}
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
