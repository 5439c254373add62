'use server';

import { redirect } from 'next/navigation';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { startLetter } from '#lib/inquiries/letters/start-letter.ts';
import { newLetterSchema } from '#lib/letters/schema.ts';
import { readForm, refused } from '../../../read-form.ts';

export async function startLetterAction(
  inquiryId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, newLetterSchema);
  if (!form.ok) return form.state;
  const started = await startLetter(viewer, inquiryId, form.input, form.requestId);
  if (!started.ok) return refused(started.error, form.values);
  redirect(`/letters/${started.data.letterId}`);
}
