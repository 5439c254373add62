'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { endEmergency } from '#lib/emergencies/end-emergency.ts';
import { endEmergencySchema } from '#lib/emergencies/schema.ts';
import { closeCaseAccess } from '#lib/sharing/close-access.ts';
import { revokeGrant } from '#lib/sharing/revoke-grant.ts';
import { revokeGrantSchema, shareCaseSchema } from '#lib/sharing/schema.ts';
import { shareCase } from '#lib/sharing/share-case.ts';

const request = z.uuid().optional().catch(undefined);

/** Parse, ask who is there, act, show the page anew. */
async function act<T>(
  reference: string,
  data: FormData,
  schema: z.ZodType<T>,
  verb: (viewer: Viewer, caseId: string, input: T, requestId?: string) => Promise<Result<null>>,
  done: string,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = await findCase(viewer, reference);
  const { confirmation, requestId, ...values } = formDataToObject(data);
  if (!found) return { status: 'failed', code: 'not-found', values };
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const result = await verb(confirmed.data, found.id, parsed.data, request.parse(requestId));
  if (!result.ok) return refusedForm(result.error, values);
  revalidatePath('/', 'layout');
  redirect(`/cases/${encodeURIComponent(reference)}/access?done=${done}`);
}

export async function shareAction(reference: string, _: ActionState, data: FormData): Promise<ActionState> {
  return act(reference, data, shareCaseSchema, shareCase, 'shared');
}

export async function revokeAction(reference: string, _: ActionState, data: FormData): Promise<ActionState> {
  return act(
    reference,
    data,
    revokeGrantSchema,
    (viewer, caseId, { grantId }, requestId) => revokeGrant(viewer, caseId, grantId, requestId),
    'revoked',
  );
}

export async function closeAccessAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return act(
    reference,
    data,
    z.object({}),
    (viewer, caseId, __, requestId) => closeCaseAccess(viewer, caseId, requestId),
    'closed',
  );
}

/** Ends an emergency access. Whoever ended their own does not see the case any more. */
export async function endEmergencyAction(reference: string, data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const found = await findCase(viewer, reference);
  const parsed = endEmergencySchema.safeParse(formDataToObject(data));
  if (!found || !parsed.success) return;
  await endEmergency(viewer, found.id, parsed.data.userId);
  revalidatePath('/', 'layout');
  redirect(
    parsed.data.userId === viewer.userId
      ? '/cases'
      : `/cases/${encodeURIComponent(reference)}/access?done=ended`,
  );
}
