'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePassword } from '#lib/auth/change-password.ts';
import { currentSessionId } from '#lib/auth/current-session-id.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { changePasswordSchema } from '#lib/auth/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { disownSession } from '#lib/users/disown-session.ts';
import { endOwnOtherSessions } from '#lib/users/end-own-other-sessions.ts';
import { endOwnSession } from '#lib/users/end-own-session.ts';
import { renameSelf } from '#lib/users/rename-self.ts';
import { ownNameSchema, sessionIdSchema } from '#lib/users/schema.ts';

export async function renameAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const values = formDataToObject(data);
  const parsed = ownNameSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  await renameSelf(viewer, parsed.data.name);
  revalidatePath('/', 'layout');
  return { status: 'ok', message: (await getT('account'))('profile.saved') };
}

export async function endSessionAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = sessionIdSchema.safeParse(formDataToObject(data));
  // One that is not there any more has ended: what was asked for is so.
  if (parsed.success) await endOwnSession(viewer, parsed.data.session);
  // The page stays where it is, and would be drawn from what the browser still holds.
  revalidatePath('/account');
  redirect('/account#sessions');
}

/** "This wasn't me": the device is out, and the way leads to a new password. */
export async function disownSessionAction(data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const parsed = sessionIdSchema.safeParse(formDataToObject(data));
  if (parsed.success) await disownSession(viewer, parsed.data.session);
  revalidatePath('/account');
  redirect('/account?after=disown#password');
}

/** Changes one's own password. Neither of the two is sent back. */
export async function changePasswordAction(_: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const parsed = changePasswordSchema.safeParse(formDataToObject(data));
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values: {} };
  const done = await changePassword(viewer, parsed.data);
  if (!done.ok) return refusedForm(done.error, {});
  revalidatePath('/account');
  return { status: 'ok', message: (await getT('account'))('password.done') };
}

export async function endOthersAction(): Promise<void> {
  const viewer = await requireViewer();
  const current = await currentSessionId();
  if (current) await endOwnOtherSessions(viewer, current);
  // The page stays where it is, and would be drawn from what the browser still holds.
  revalidatePath('/account');
  redirect('/account#sessions');
}
