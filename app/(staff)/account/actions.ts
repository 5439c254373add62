'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentSessionId } from '#lib/auth/current-session-id.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { getT } from '#lib/i18n/get-t.ts';
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
  redirect('/account#sessions');
}

export async function endOthersAction(): Promise<void> {
  const viewer = await requireViewer();
  const current = await currentSessionId();
  if (current) await endOwnOtherSessions(viewer, current);
  redirect('/account#sessions');
}
