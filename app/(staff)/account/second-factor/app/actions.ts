'use server';

import { redirect } from 'next/navigation';
import { connectApp } from '#lib/auth/factors/connect-app.ts';
import { firstRecoveryCodes } from '#lib/auth/factors/make-recovery-codes.ts';
import { showCodes } from '#lib/auth/factors/shown-codes.ts';
import { requireConfirmed } from '#lib/auth/require-confirmed.ts';
import { codeSchema } from '#lib/auth/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Connects the viewer's authenticator app; the first factor comes with recovery codes. */
export async function connectAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireConfirmed('/account/second-factor/app');
  const { code: _code, ...values } = formDataToObject(data);
  const parsed = codeSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const connected = await connectApp(viewer, parsed.data.code);
  if (!connected.ok) return refusedForm(connected.error, values);
  const codes = await firstRecoveryCodes(viewer);
  if (codes) await showCodes(viewer.userId, codes);
  redirect(codes ? '/account/second-factor/codes' : '/account/second-factor');
}
