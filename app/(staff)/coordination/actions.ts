'use server';

import { revalidatePath } from 'next/cache';
import { type ZodType, z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { assignCase } from '#lib/coordination/assign-case.ts';
import { endAssignment } from '#lib/coordination/end-assignment.ts';
import { assignCaseSchema, endAssignmentSchema } from '#lib/coordination/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

const requestIdSchema = z.uuid().optional().catch(undefined);
type Done = ActionState<{ reference: string }>;

export async function assignCaseAction(_: Done, data: FormData): Promise<Done> {
  return act(assignCaseSchema, assignCase, data);
}

export async function endAssignmentAction(_: Done, data: FormData): Promise<Done> {
  return act(endAssignmentSchema, endAssignment, data);
}

async function act<I>(
  schema: ZodType<I>,
  verb: (viewer: Viewer, input: I, requestId?: string) => Promise<Result<{ reference: string }>>,
  data: FormData,
): Promise<Done> {
  const viewer = await requireViewer();
  const { confirmation, requestId, ...values } = formDataToObject(data);
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: 'failed', code: 'unexpected', values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const result = await verb(confirmed.data, parsed.data, requestIdSchema.parse(requestId));
  if (!result.ok) return refusedForm(result.error, values);
  // A case changed hands: every list and the frame may show it.
  revalidatePath('/', 'layout');
  return { status: 'ok', data: result.data };
}
