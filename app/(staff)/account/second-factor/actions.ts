'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { removeFactor } from '#lib/auth/factors/remove-factor.ts';
import { renewCodes } from '#lib/auth/factors/renew-codes.ts';
import { forgetShownCodes, showCodes } from '#lib/auth/factors/shown-codes.ts';
import { renamePasskey } from '#lib/auth/passkeys/rename-passkey.ts';
import { removeFactorSchema, renamePasskeySchema } from '#lib/auth/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { getT } from '#lib/i18n/get-t.ts';

export async function removeFactorAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = removeFactorSchema.safeParse(values);
  if (!parsed.success) return { status: 'failed', code: 'not-found', values };
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const removed = await removeFactor(confirmed.data, parsed.data.factor);
  if (!removed.ok) return refusedForm(removed.error, values);
  revalidatePath('/account', 'layout');
  return { status: 'ok', message: (await getT('security'))('factors.removed') };
}

export async function renamePasskeyAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const values = formDataToObject(data);
  const parsed = renamePasskeySchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const renamed = await renamePasskey(viewer, parsed.data.passkey, parsed.data.name);
  if (!renamed.ok) return refusedForm(renamed.error, values);
  revalidatePath('/account', 'layout');
  return { status: 'ok', message: (await getT('security'))('factors.passkeys.renamed') };
}

/** New recovery codes, shown on a page of their own. */
export async function renewCodesAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const { confirmation, ...values } = formDataToObject(data);
  const confirmed = await confirmFromForm(viewer, confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  const renewed = await renewCodes(confirmed.data);
  if (!renewed.ok) return refusedForm(renewed.error, values);
  await showCodes(viewer.userId, renewed.data);
  redirect('/account/second-factor/codes');
}

/** The codes were written down. */
export async function codesKeptAction(): Promise<void> {
  await requireViewer();
  await forgetShownCodes();
  redirect('/account/second-factor');
}
