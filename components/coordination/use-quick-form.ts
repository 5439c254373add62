'use client';

import { type FormEvent, useActionState, useId, useState, useTransition } from 'react';
import type { FormContextValue } from '#components/ui/form-context.ts';
import { useErrorText } from '#components/ui/form-errors.ts';
import { type ActionState, type FormAction, idle } from '#lib/domain/action-state.ts';
import { sendAction } from './send-action.ts';

type QuickForm = {
  pending: boolean;
  /** What was typed before the server refused; for a page without scripts. */
  values: Record<string, unknown>;
  /** What stands in the way and belongs to no field. */
  failure: string | null;
  formAction: (data: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** For the fields inside, such as the proof of identity. */
  context: FormContextValue;
};

/**
 * A form in a row of a list that is done by one press. The row goes with it, so that what was done is said by
 * `onDone` as soon as the answer is there, not by the row.
 */
export function useQuickForm<T>(action: FormAction<T>, onDone: (data: FormData) => void): QuickForm {
  const [posted, formAction] = useActionState(action, idle as Awaited<ActionState<T>>);
  const [answered, setAnswered] = useState<ActionState<T>>(idle);
  const [pending, start] = useTransition();
  const errorText = useErrorText();
  const formId = useId();
  const state = answered.status === 'idle' ? posted : answered;
  const refused = state.status === 'invalid' ? state.fieldErrors : {};
  const { confirmation, ...others } = refused;
  const code = state.status === 'failed' ? state.code : (Object.values(others)[0] ?? null);

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      const result = await sendAction(action, data);
      setAnswered(result);
      if (result.status === 'ok') onDone(data);
    });
  }

  return {
    pending,
    values: ('values' in state && state.values) || {},
    failure: code && errorText(code),
    formAction,
    onSubmit,
    context: {
      formId,
      errors: confirmation ? { confirmation: errorText(confirmation) } : {},
      defaultValue: () => undefined,
      pending,
      nameField: () => {},
      touched: () => {},
    },
  };
}
