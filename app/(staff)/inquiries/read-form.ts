import { z } from 'zod';
import type { ActionState } from '#lib/domain/action-state.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { applyIntent, readIntent } from '#lib/domain/form-intent.ts';
import type { Failure } from '#lib/domain/result.ts';

type Values = Record<string, unknown>;
type Read<T> =
  | { ok: true; input: T; values: Values; requestId: string | undefined }
  | { ok: false; state: ActionState };

/** What a form sent, by its schema; or the state that shows it again: a row more or less, or what is wrong. */
export function readForm<T>(data: FormData, schema: z.ZodType<T>): Read<T> {
  const { requestId, ...values } = formDataToObject(data);
  const intent = readIntent(data);
  if (intent) {
    return { ok: false, state: { status: 'invalid', fieldErrors: {}, values: applyIntent(values, intent) } };
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    return { ok: false, state: { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values } };
  }
  const request = z.uuid().optional().catch(undefined).parse(requestId);
  return { ok: true, input: parsed.data, values, requestId: request };
}

/** A refusal of a verb: beside its field when it has one. */
export function refused({ code, field }: Failure, values: Values): ActionState {
  if (!field) return { status: 'failed', code, values };
  return { status: 'invalid', fieldErrors: { [field]: code }, values };
}
