'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { changeSensitivity, changeStatus, editCase } from '#lib/cases/edit-case.ts';
import { editValues } from '#lib/cases/edit-values.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { changeSensitivitySchema, changeStatusSchema, editCaseSchema } from '#lib/cases/schema.ts';
import type { CaseHeader } from '#lib/cases/view.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

type Save<T> = (viewer: Viewer, caseId: string, input: T, requestId?: string) => Promise<Result<null>>;

/** Parse, save, go back to the case; a stale save shows what the other one wrote. */
async function save<T>(reference: string, data: FormData, schema: z.ZodType<T>, verb: Save<T>) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, reference);
  const { confirmation, requestId, ...values } = formDataToObject(data);
  if (!found) return { status: 'failed' as const, code: 'not-found', values };
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: 'invalid' as const, fieldErrors: fieldErrors(parsed.error), values };
  const request = z.uuid().optional().catch(undefined).parse(requestId);
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const saved = await verb(confirmed.data, found.id, parsed.data, request);
  if (saved.ok) {
    // The head of the case stands in the layout, which the browser would otherwise keep as it was.
    revalidatePath(`/cases/${reference}`, 'layout');
    redirect(`/cases/${reference}`);
  }
  if (saved.error.code === 'conflict') return conflict(found, values);
  return refusedForm(saved.error, values);
}

function conflict(stored: CaseHeader, values: Record<string, unknown>) {
  const { version, ...mine } = values;
  const all: Record<string, unknown> = editValues(stored);
  const theirs = Object.fromEntries(
    Object.keys(all).flatMap((key) => (key in mine ? [[key, all[key]]] : [])),
  );
  return {
    status: 'conflict' as const,
    ...differingFields(mine, theirs),
    theirVersion: stored.version,
    values,
  };
}

export async function editCaseAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return save(reference, data, editCaseSchema, editCase);
}

export async function changeStatusAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return save(reference, data, changeStatusSchema, changeStatus);
}

export async function changeSensitivityAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return save(reference, data, changeSensitivitySchema, changeSensitivity);
}
