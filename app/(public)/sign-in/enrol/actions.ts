'use server';

import { redirect } from 'next/navigation';
import { connectApp } from '#lib/auth/factors/connect-app.ts';
import { firstRecoveryCodes } from '#lib/auth/factors/make-recovery-codes.ts';
import { showCodes } from '#lib/auth/factors/shown-codes.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { codeSchema } from '#lib/auth/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Connects the app of somebody whose role requires one, and shows the recovery codes before anything else opens. */
export async function connectAction(_: ActionState, data: FormData): Promise<ActionState> {
  const pending = await requirePending();
  // Who has a factor gives that one: a password alone adds no other.
  if (pending.step !== 'enrol') redirect('/sign-in/second-factor');
  const { code: _code, ...values } = formDataToObject(data);
  const parsed = codeSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const connected = await connectApp(pending, parsed.data.code);
  if (!connected.ok) return refusedForm(connected.error, values);
  const codes = await firstRecoveryCodes(pending);
  if (codes) await showCodes(pending.userId, codes);
  const next = nextPath(parsed.data.next);
  redirect(`/sign-in/codes${next ? `?next=${encodeURIComponent(next)}` : ''}`);
}
