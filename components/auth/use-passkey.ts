'use client';

import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { useState } from 'react';
import { fail, type Result } from '#lib/domain/result.ts';

export type PasskeyPurpose = 'register' | 'sign-in' | 'second-factor' | 'confirm' | 'unlock';
type Extra = { name?: string; next?: string };
type Done = { path: string | null };

/** Speaks with an authenticator for one purpose; errors come as keys of the `errors` catalogue. */
export function usePasskey(purpose: PasskeyPurpose, onDone: (done: Done) => void) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function use(extra: Extra = {}): Promise<void> {
    if (pending) return;
    setPending(true);
    setError(null);
    const done = await speak(purpose, extra);
    setPending(false);
    if (done.ok) onDone(done.data);
    else setError(done.error.code);
  }
  return { use, pending, error };
}

async function speak(purpose: PasskeyPurpose, extra: Extra): Promise<Result<Done>> {
  try {
    const begun = await post<object>(`/api/passkeys/${purpose}`, {});
    if (!begun.ok) return begun;
    const response =
      purpose === 'register'
        ? await startRegistration({ optionsJSON: begun.data as never })
        : await startAuthentication({ optionsJSON: begun.data as never });
    return await post<Done>(`/api/passkeys/${purpose}/finish`, { response, ...extra });
  } catch (error) {
    return fail(failureKey(error));
  }
}

function failureKey(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'passkey.known';
  // The browser does not say whether the person refused, took too long or has no fitting passkey.
  if (error instanceof WebAuthnError || error instanceof DOMException) return 'passkey.none';
  if (error instanceof Error && error.name === 'NotAllowedError') return 'passkey.none';
  return error instanceof TypeError ? 'offline' : 'unexpected';
}

async function post<T>(address: string, body: object): Promise<Result<T>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Result<T>;
}
