'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { openInEmergency } from '#lib/emergencies/open-in-emergency.ts';
import { emergencySchema } from '#lib/emergencies/schema.ts';

const request = z.uuid().optional().catch(undefined);

export async function breakGlassAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireCapability('case.break-glass');
  const { confirmation, requestId, ...values } = formDataToObject(data);
  const parsed = emergencySchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const opened = await openInEmergency(confirmed.data, parsed.data, request.parse(requestId));
  if (!opened.ok) return refusedForm(opened.error, values);
  revalidatePath('/', 'layout');
  redirect(`/cases/${encodeURIComponent(opened.data.reference)}`);
}
