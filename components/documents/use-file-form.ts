'use client';

import { type ComponentPropsWithRef, type FormEvent, useRef } from 'react';
import { useErrorText } from '#components/ui/form-errors.ts';
import { useMounted } from '#components/ui/use-mounted.ts';
import { useUpload } from '#components/ui/use-upload.ts';

type FileFormOptions = Parameters<typeof useUpload>[0];

/** A form that sends a file: a plain one before scripts; with them it shows progress and says why it was refused. */
export function useFileForm(options: FileFormOptions) {
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const mounted = useMounted();
  const { state, send, stop } = useUpload(options);
  const sending = state.is !== 'ready';
  const refused = state.is === 'ready' ? state.refused : undefined;

  function submit(event?: FormEvent<HTMLFormElement>): void {
    event?.preventDefault();
    if (form.current) send(new FormData(form.current));
  }

  const formProps: ComponentPropsWithRef<'form'> = {
    ref: form,
    action: options.url,
    method: 'post',
    encType: 'multipart/form-data',
    'aria-busy': sending || undefined,
    // Before scripts the browser itself says that a file is needed.
    noValidate: mounted,
    onSubmit: submit,
  };
  return {
    ...{ form, formProps, mounted, submit, sending, refused },
    error: refused ? errorText(refused) : undefined,
    /** The share that has been sent, while it is on its way. */
    progress: state.is === 'sending' ? state.share : undefined,
    stop: state.is === 'sending' ? stop : undefined,
  };
}
