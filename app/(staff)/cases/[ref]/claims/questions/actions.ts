'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { addQuestion } from '#lib/claims/add-question.ts';
import { questionValues, typedValues } from '#lib/claims/claim-values.ts';
import { editQuestion } from '#lib/claims/edit-question.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { questionSchema } from '#lib/claims/schema.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm, refusedForm } from '#lib/domain/answer-form.ts';
import { fieldErrors } from '#lib/domain/field-errors.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { questionWords } from '../claim-options.ts';

const requestId = z.uuid().optional().catch(undefined);
const claimsOf = (reference: string) => `/cases/${encodeURIComponent(reference)}/claims`;

export async function addQuestionAction(
  reference: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = questionSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const added = await addQuestion(viewer, found.id, parsed.data, requestId.parse(values.requestId));
  if (!added.ok) return refusedForm(added.error, values);
  redirect(`${claimsOf(reference)}?saved=question-added`);
}

export async function editQuestionAction(
  reference: string,
  id: string,
  _before: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, reference)) ?? notFound();
  const values = formDataToObject(data);
  const parsed = questionSchema.safeParse(values);
  if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error), values };
  const target = { id: z.uuid().parse(id), version: rowVersion.parse(values.version) };
  const saved = await editQuestion(viewer, found.id, target, parsed.data, requestId.parse(values.requestId));
  if (!saved.ok && saved.error.code === 'conflict') {
    const board = await listClaims(viewer, found.id, await currentLocale());
    const stored = board.questions.find((question) => question.id === id);
    if (stored) {
      const theirs = { version: stored.version, values: questionValues(stored) };
      return conflictingForm(values, typedValues(parsed.data), theirs, await questionWords(board.claims));
    }
  }
  if (!saved.ok) return refusedForm(saved.error, values);
  redirect(`${claimsOf(reference)}?saved=question-changed`);
}
