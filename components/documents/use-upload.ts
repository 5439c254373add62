'use client';

import { useRef, useState } from 'react';

/** How an upload stands: the share that has been sent, or the error key of its refusal. */
export type UploadState =
  | { is: 'ready'; refused?: string }
  | { is: 'sending'; share: number | null }
  | { is: 'done' };

type Sending = { url: string; limit: number; first?: string; onDone: (documentId: string) => void };

/** Sends a form with its file and tells how far it is; only this older way of asking tells it in every browser. */
export function useUpload({ url, limit, first, onDone }: Sending) {
  const [state, setState] = useState<UploadState>({ is: 'ready', refused: first });
  const running = useRef<XMLHttpRequest | null>(null);
  const refuse = (refused: string) => setState({ is: 'ready', refused });

  function send(data: FormData): void {
    if (running.current) return;
    const file = data.get('file');
    const refused = refusalOf(file, limit);
    if (refused) {
      refuse(refused);
      return;
    }
    const request = new XMLHttpRequest();
    running.current = request;
    setState({ is: 'sending', share: 0 });
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) =>
      setState({ is: 'sending', share: event.lengthComputable ? event.loaded / event.total : null });
    request.onloadend = () => {
      running.current = null;
      if (request.status === 201) {
        setState({ is: 'done' });
        onDone(idOf(request.responseText));
      } else if (request.status !== 0) refuse(codeOf(request.responseText));
    };
    request.onerror = () => refuse('offline');
    request.onabort = () => setState({ is: 'ready' });
    request.send(data);
  }

  return { state, send, stop: () => running.current?.abort() };
}

function refusalOf(file: unknown, limit: number): string | null {
  if (!(file instanceof File) || file.name === '') return 'file.missing';
  if (file.size === 0) return 'file.empty';
  return file.size > limit ? 'file.too-large' : null;
}

function idOf(answer: string): string {
  try {
    const id = JSON.parse(answer)?.data?.id;
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}

function codeOf(answer: string): string {
  try {
    const code = JSON.parse(answer)?.error?.code;
    return typeof code === 'string' ? code : 'unexpected';
  } catch {
    return 'unexpected';
  }
}
