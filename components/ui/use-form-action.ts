'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { startTransition, useActionState } from 'react';
import { type ActionState, type FormAction, idle } from '#lib/domain/action-state.ts';
import { typedValues } from '#lib/domain/form-data.ts';

type FormActionState<T> = {
  state: ActionState<T>;
  pending: boolean;
  /** For `<form action>`: what works before the scripts arrive. */
  formAction: (data: FormData) => void;
  /** The same action called by hand; a lost connection becomes a state, not a lost page. */
  send: (data: FormData) => void;
};

/** A server action with its state, with scripts and without. */
export function useFormAction<T>(action: FormAction<T>): FormActionState<T> {
  const [posted, formAction, posting] = useActionState(action, idle as Awaited<ActionState<T>>);
  const [answered, dispatch, sending] = useActionState(
    async (before: ActionState<T>, data: FormData) => {
      try {
        return await action(before, data);
      } catch (error) {
        // Redirects travel as errors and must reach the router.
        unstable_rethrow(error);
        return { status: 'failed' as const, code: failureCode(error), values: typedValues(data) };
      }
    },
    idle as Awaited<ActionState<T>>,
  );
  return {
    state: answered.status === 'idle' ? posted : answered,
    pending: posting || sending,
    formAction,
    send: (data) => startTransition(() => dispatch(data)),
  };
}

function failureCode(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return 'updated';
  // A fetch that never reached the server rejects with a TypeError in every browser.
  return error instanceof TypeError || !navigator.onLine ? 'offline' : 'unexpected';
}
