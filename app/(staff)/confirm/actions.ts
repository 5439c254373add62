'use server';

import { redirect } from 'next/navigation';
import { confirmIdentity } from '#lib/auth/confirm-identity.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { homePath } from '#lib/auth/home-path.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { confirmSchema } from '#lib/auth/schema.ts';
import { signOut } from '#lib/auth/sign-out.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/** Proves anew who one is and goes back to where that was asked for. */
export async function confirmAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const { confirmation, ...values } = formDataToObject(data);
  const parsed = confirmSchema.safeParse({ ...values, confirmation });
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const confirmed = await confirmIdentity(viewer, parsed.data.confirmation);
  if (!confirmed.ok) return refusedForm(confirmed.error, values);
  redirect(nextPath(parsed.data.next) ?? homePath(viewer.role));
}

/** For those who have nothing to prove it with here: signs out and leads back through the sign-in page. */
export async function signInAnewAction(data: FormData): Promise<void> {
  const next = nextPath(data.get('next'));
  await signOut();
  redirect(next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in');
}
