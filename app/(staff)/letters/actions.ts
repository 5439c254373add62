'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { ZodType } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm } from '#lib/domain/answer-form.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { approveLetter } from '#lib/inquiries/letters/approve-letter.ts';
import { commentOnLetter } from '#lib/inquiries/letters/comment-on-letter.ts';
import { getLetter } from '#lib/inquiries/letters/get-letter.ts';
import { recordSent } from '#lib/inquiries/letters/record-sent.ts';
import { returnLetter } from '#lib/inquiries/letters/return-letter.ts';
import { saveLetter } from '#lib/inquiries/letters/save-letter.ts';
import { submitLetter } from '#lib/inquiries/letters/submit-letter.ts';
import { withdrawLetter } from '#lib/inquiries/letters/withdraw-letter.ts';
import { approvalSchema, commentSchema, letterSchema, noteSchema, sentSchema } from '#lib/letters/schema.ts';
import { documentStorage } from '#lib/storage/document-storage.ts';
import { readForm, refused } from '../inquiries/read-form.ts';

type Values = Record<string, unknown>;
const versionOf = (values: Values) => rowVersion.catch(1).parse(values.version);

/** Does what a form asks of a letter; then back to the letter as it stands now, or the refusal. */
async function step<T>(
  letterId: string,
  data: FormData,
  schema: ZodType<T>,
  act: (viewer: Viewer, asked: { input: T; version: number; requestId?: string }) => Promise<Result<unknown>>,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, schema);
  if (!form.ok) return form.state;
  const { input, values, requestId } = form;
  return shown(letterId, await act(viewer, { input, version: versionOf(values), requestId }), values);
}

/** Back to the letter as it stands now, or the refusal. */
function shown(letterId: string, done: Result<unknown>, values: Values): ActionState {
  if (!done.ok) return refused(done.error, values);
  revalidatePath(`/letters/${letterId}`);
  redirect(`/letters/${letterId}`);
}

export async function saveLetterAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, letterSchema);
  if (!form.ok) return form.state;
  const { input, values, requestId } = form;
  const saved = await saveLetter(viewer, letterId, versionOf(values), input, requestId);
  if (!saved.ok && saved.error.code === 'conflict') {
    const stored = await getLetter(viewer, letterId);
    if (stored) {
      const { version, subject, body, fields } = stored;
      const mine = { subject: input.subject, body: input.body, fields: input.fields };
      return conflictingForm(values, mine, { version, values: { subject, body, fields } });
    }
  }
  return shown(letterId, saved, values);
}

export async function submitLetterAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return step(letterId, data, noteSchema, (viewer, { input, version, requestId }) =>
    submitLetter(viewer, letterId, { version, comment: input.comment }, requestId),
  );
}

export async function approveLetterAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return step(letterId, data, approvalSchema, (viewer, { input, version, requestId }) =>
    approveLetter(viewer, letterId, { version, ...input }, documentStorage(), requestId),
  );
}

export async function returnLetterAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return step(letterId, data, commentSchema, (viewer, { input, version, requestId }) =>
    returnLetter(viewer, letterId, { version, comment: input.comment }, requestId),
  );
}

export async function commentAction(letterId: string, _: ActionState, data: FormData): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, commentSchema);
  if (!form.ok) return form.state;
  const said = await commentOnLetter(viewer, letterId, form.input.comment, form.requestId);
  if (!said.ok) return refused(said.error, form.values);
  revalidatePath(`/letters/${letterId}`);
  return { status: 'ok' };
}

export async function withdrawLetterAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return step(letterId, data, noteSchema, (viewer, { version, requestId }) =>
    withdrawLetter(viewer, letterId, version, requestId),
  );
}

export async function recordSentAction(
  letterId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  return step(letterId, data, sentSchema, (viewer, { input, requestId }) =>
    recordSent(viewer, letterId, input, requestId),
  );
}
