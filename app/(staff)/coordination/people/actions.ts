'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { handOver } from '#lib/coordination/hand-over.ts';
import { handOverSchema, personSchema } from '#lib/coordination/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { shutOut } from '#lib/users/shut-out.ts';

const requestIdSchema = z.uuid().optional().catch(undefined);

export async function shutOutAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('people.shut-out');
  const { confirmation, requestId, ...values } = formDataToObject(data);
  const parsed = personSchema.safeParse(values);
  if (!parsed.success) return { status: 'failed', code: 'not-found', values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await shutOut(confirmed.data, parsed.data.userId, requestIdSchema.parse(requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/', 'layout');
  return { status: 'ok' };
}

export async function handOverAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('case.assign');
  const { confirmation, requestId, ...values } = formDataToObject(data);
  const parsed = handOverSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const done = await handOver(confirmed.data, parsed.data, requestIdSchema.parse(requestId));
  if (!done.ok) return refusedForm(done.error, values);
  revalidatePath('/', 'layout');
  return {
    status: 'ok',
    message: (await getT('coordination'))('hand-over.done', { count: done.data.cases }),
  };
}
