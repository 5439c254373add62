import type { ActionState } from './action-state.ts';
import { differingFields } from './differing-fields.ts';
import type { Failure } from './result.ts';

type Values = Record<string, unknown>;
type Answer = Exclude<ActionState<never>, { status: 'ok' | 'idle' }>;

/**
 * A verb's refusal as the form shows it: beside the field to blame, or above the form. Where a proof of identity
 * is missing, `ConfirmFields` shows the field for it.
 */
export function refusedForm(error: Failure, values: Values): Answer {
  const field = error.code === 'confirm.required' ? 'confirmation' : error.field;
  if (field === undefined) return { status: 'failed', code: error.code, values };
  return { status: 'invalid', fieldErrors: { [field]: error.code }, values };
}

type Stored = { version: number; values: Values };

/**
 * A save that came too late, as the form shows it: what was typed beside what is stored now. `compared` is what
 * was typed, brought to the way it is stored (a date in words as EDTF), so that only real differences show.
 */
export function conflictingForm(
  typed: Values,
  compared: Values,
  stored: Stored,
  words?: Record<string, Record<string, string>>,
): Answer {
  return {
    status: 'conflict',
    ...differingFields(compared, stored.values),
    words,
    theirVersion: stored.version,
    values: typed,
  };
}
