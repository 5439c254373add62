'use client';

import {
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fail, type Result } from '#lib/domain/result.ts';

export type PasskeyPurpose = 'register' | 'sign-in' | 'second-factor' | 'confirm' | 'unlock';
type Extra = { name?: string; next?: string };
type Done = { path: string | null };

/** A question to the server is good for five minutes; one that nobody answered is taken back before. */
const offeredFor = 270_000;

/** Speaks with an authenticator for one purpose; errors come as keys of the `errors` catalogue. */
export function usePasskey(purpose: PasskeyPurpose, onDone: (done: Done) => void) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const asking = useRef(false);
  const offering = useRef(false);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const settle = useCallback((answer: Result<Done>) => {
    if (answer.ok) done.current(answer.data);
    else setError(answer.error.code);
  }, []);

  async function use(extra: Extra = {}): Promise<void> {
    if (asking.current) return;
    asking.current = true;
    setPending(true);
    setError(null);
    const answer = await speak(purpose, extra);
    asking.current = false;
    setPending(false);
    settle(answer);
  }

  /**
   * Lets the browser offer passkeys in the field for the address, and waits until one is chosen there. Whatever
   * else ends the waiting, the button before all, ends it in silence.
   */
  const offer = useCallback(
    async (extra: Extra): Promise<void> => {
      if (asking.current || offering.current) return;
      offering.current = true;
      const response = await waitForChoice(purpose, () => asking.current);
      offering.current = false;
      if (!response) return;
      asking.current = true;
      setPending(true);
      setError(null);
      const answer = await finish(purpose, response, extra).catch((failure) => fail(failureKey(failure)));
      asking.current = false;
      setPending(false);
      settle(answer);
    },
    [purpose, settle],
  );

  const withdraw = useCallback(() => {
    if (offering.current) WebAuthnAbortService.cancelCeremony();
  }, []);

  return { use, offer, withdraw, pending, error };
}

async function speak(purpose: PasskeyPurpose, extra: Extra): Promise<Result<Done>> {
  try {
    const begun = await begin(purpose);
    if (!begun.ok) return begun;
    const response =
      purpose === 'register'
        ? await startRegistration({ optionsJSON: begun.data as never })
        : await startAuthentication({ optionsJSON: begun.data as never });
    return await finish(purpose, response, extra);
  } catch (error) {
    return fail(failureKey(error));
  }
}

async function waitForChoice(purpose: PasskeyPurpose, isAsking: () => boolean): Promise<object | null> {
  try {
    const begun = await begin(purpose);
    if (!begun.ok || isAsking()) return null;
    const chosen = startAuthentication({ optionsJSON: begun.data as never, useBrowserAutofill: true });
    // Who asks by the button ends this waiting, and with it the timer: it must not end what they asked for.
    const late = setTimeout(() => WebAuthnAbortService.cancelCeremony(), offeredFor);
    return await chosen.finally(() => clearTimeout(late));
  } catch {
    return null;
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

const begin = (purpose: PasskeyPurpose) => post<object>(`/api/passkeys/${purpose}`, {});

const finish = (purpose: PasskeyPurpose, response: object, extra: Extra) =>
  post<Done>(`/api/passkeys/${purpose}/finish`, { response, ...extra });

async function post<T>(address: string, body: object): Promise<Result<T>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Result<T>;
}
