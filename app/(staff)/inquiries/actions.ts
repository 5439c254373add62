'use server';

import { notFound, redirect } from 'next/navigation';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { answerQuestion } from '#lib/claims/answer-question.ts';
import { answerSchema } from '#lib/claims/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { type EntryKind, entrySchemas, type MoveEntry, voidSchema } from '#lib/inquiries/schema.ts';
import { readForm, refused } from './read-form.ts';

export async function recordMoveAction(
  inquiryId: string,
  kind: EntryKind,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm<MoveEntry>(data, entrySchemas[kind]);
  if (!form.ok) return form.state;
  const recorded = await recordMove(viewer, inquiryId, form.input, form.requestId);
  if (!recorded.ok) return refused(recorded.error, form.values);
  redirect(`/inquiries/${inquiryId}`);
}

export async function correctMoveAction(
  place: { inquiryId: string; moveId: string; kind: EntryKind },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm<MoveEntry>(data, entrySchemas[place.kind]);
  if (!form.ok) return form.state;
  const why = voidSchema.safeParse({ note: form.values.why });
  const everywhere = form.input.kind === 'replied' && form.input.everywhere;
  const note = why.success ? why.data.note : '';
  const correction = { moveId: place.moveId, entry: form.input, note, everywhere };
  const corrected = await correctMove(viewer, place.inquiryId, correction, form.requestId);
  if (!corrected.ok) return refused(corrected.error, form.values);
  redirect(`/inquiries/${place.inquiryId}`);
}

export async function voidMoveAction(
  place: { inquiryId: string; moveId: string },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, voidSchema);
  if (!form.ok) return form.state;
  const correction = { moveId: place.moveId, entry: null, ...form.input };
  const taken = await correctMove(viewer, place.inquiryId, correction, form.requestId);
  if (!taken.ok) return refused(taken.error, form.values);
  redirect(`/inquiries/${place.inquiryId}`);
}

/** A reply answers what the case did not know: the open question is answered by a statement of it. */
export async function answerQuestionAction(
  place: { inquiryId: string; caseId: string },
  data: FormData,
): Promise<void> {
  const viewer = await requireViewer();
  const { questionId, claimId } = answerSchema.parse(formDataToObject(data));
  const answered = await answerQuestion(viewer, place.caseId, questionId, claimId);
  if (!answered.ok && answered.error.code !== 'conflict') notFound();
  redirect(`/inquiries/${place.inquiryId}#questions`);
}
