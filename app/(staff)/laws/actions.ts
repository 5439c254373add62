'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { confirmRule, withdrawConfirmation } from '#lib/laws/confirm-rule.ts';
import { discardDraft, startDraft } from '#lib/laws/draft-law.ts';
import { answerUpdate, putInEffect } from '#lib/laws/put-in-effect.ts';
import { answerUpdateSchema, confirmRuleSchema, putInEffectSchema } from '#lib/laws/schema.ts';

const request = z.uuid().optional().catch(undefined);
const lawPage = (id: string) => `/laws/${encodeURIComponent(id)}`;

type Act<T, R> = {
  data: FormData;
  schema: z.ZodType<T>;
  verb: (viewer: Viewer, input: T, requestId?: string) => Promise<Result<R>>;
  next: (done: R) => string;
};

/** Parse, ask who is there, act, go on. */
async function act<T, R>({ data, schema, verb, next }: Act<T, R>): Promise<ActionState> {
  const viewer = await requireCapability('law.edit');
  const { confirmation, requestId, ...values } = formDataToObject(data);
  const parsed = schema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const result = await verb(confirmed.data, parsed.data, request.parse(requestId));
  if (!result.ok) return refusedForm(result.error, values);
  revalidatePath('/', 'layout');
  redirect(next(result.data));
}

export async function confirmRuleAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  return act({
    data,
    schema: confirmRuleSchema,
    verb: (viewer, input, requestId) => confirmRule(viewer, id, input, requestId),
    next: () => `${lawPage(id)}?done=confirmed`,
  });
}

export async function withdrawConfirmationAction(data: FormData): Promise<void> {
  const viewer = await requireCapability('law.edit');
  const id = z.uuid().safeParse(data.get('confirmation'));
  const result = id.success ? await withdrawConfirmation(viewer, id.data) : null;
  revalidatePath('/', 'layout');
  redirect(result?.ok ? `${lawPage(result.data.regimeId)}?done=withdrawn` : '/laws');
}

export async function startDraftAction(id: string, data: FormData): Promise<void> {
  const viewer = await requireCapability('law.edit');
  const from = data.get('from') === 'shipped' ? 'shipped' : 'in-effect';
  const result = await startDraft(viewer, id, from);
  redirect(result.ok ? `${lawPage(id)}/draft` : '/laws');
}

export async function discardDraftAction(id: string, data: FormData): Promise<void> {
  const viewer = await requireCapability('law.edit');
  const version = rowVersion.safeParse(data.get('version'));
  const result = version.success ? await discardDraft(viewer, id, version.data) : null;
  redirect(result?.ok ? `${lawPage(id)}?done=set-aside` : `${lawPage(id)}/draft`);
}

export async function putInEffectAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  return act({
    data,
    schema: putInEffectSchema.extend({ version: rowVersion }),
    verb: (viewer, input, requestId) => putInEffect(viewer, id, input, requestId),
    next: ({ revisionId }) => `/laws/revisions/${revisionId}`,
  });
}

export async function answerUpdateAction(id: string, _: ActionState, data: FormData): Promise<ActionState> {
  return act({
    data,
    schema: answerUpdateSchema,
    verb: (viewer, input, requestId) => answerUpdate(viewer, id, input, requestId),
    next: ({ revisionId }) => (revisionId ? `/laws/revisions/${revisionId}` : `${lawPage(id)}?done=kept`),
  });
}
