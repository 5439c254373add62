'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { correctTreaty, removeTreaty } from '#lib/laws/correct-treaties.ts';
import { removeTreatySchema, treatyRowSchema } from '#lib/laws/schema.ts';

const request = z.uuid().optional().catch(undefined);

/** Corrects a row of the table of treaties, or adds one; what is wrong is told beside its field. */
export async function correctTreatyAction(
  row: string | null,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { confirmation, requestId, version, ...values } = formDataToObject(data);
  const parsed = treatyRowSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const edition = rowVersion.catch(1).parse(version) - 1;
  const { note, ...fields } = parsed.data;
  const saved = await correctTreaty(
    confirmed.data,
    row,
    { edition, note, values: fields },
    request.parse(requestId),
  );
  if (!saved.ok) return refusedForm(saved.error, values);
  if ('errors' in saved.data) return { status: 'invalid', fieldErrors: saved.data.errors, values };
  if ('edition' in saved.data) {
    const { edition: theirs, mine, theirs: stands } = saved.data;
    // A new row stands beside whatever the other one saved.
    const typed = mine ?? values;
    return conflictingForm(values, typed, { version: theirs + 1, values: stands ?? typed });
  }
  revalidatePath('/', 'layout');
  redirect('/laws/treaties?done=corrected');
}

/** Takes a row out of the table of treaties. */
export async function removeTreatyAction(row: string, _: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { confirmation, requestId, version, ...values } = formDataToObject(data);
  const parsed = removeTreatySchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const edition = rowVersion.catch(1).parse(version) - 1;
  const removed = await removeTreaty(
    confirmed.data,
    row,
    { edition, ...parsed.data },
    request.parse(requestId),
  );
  if (!removed.ok) return refusedForm(removed.error, values);
  revalidatePath('/', 'layout');
  redirect('/laws/treaties?done=removed');
}
