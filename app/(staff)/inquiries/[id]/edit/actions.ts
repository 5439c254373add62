'use server';

import { redirect } from 'next/navigation';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { draftValues } from '#lib/inquiries/draft-values.ts';
import { editInquiry } from '#lib/inquiries/edit-inquiry.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { draftSchema } from '#lib/inquiries/schema.ts';
import { readForm, refused } from '../../read-form.ts';

export async function editInquiryAction(
  inquiryId: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, draftSchema);
  if (!form.ok) return form.state;
  const version = rowVersion.catch(1).parse(form.values.version);
  const saved = await editInquiry(viewer, inquiryId, version, form.input, form.requestId);
  if (saved.ok) redirect(`/inquiries/${inquiryId}`);
  if (saved.error.code === 'conflict') return conflict(viewer, inquiryId, form.values);
  return refused(saved.error, form.values);
}

/** Both texts of every field in which they differ. Ids of rows are no text. */
async function conflict(
  viewer: Viewer,
  inquiryId: string,
  values: Record<string, unknown>,
): Promise<ActionState> {
  const stored = await getInquiry(viewer, inquiryId);
  if (!stored) return { status: 'failed', code: 'not-found', values };
  const { version: _version, fromOpen: _fromOpen, ...typed } = values;
  const clash = differingFields(textOnly(typed), textOnly(draftValues(stored)));
  return { status: 'conflict', ...clash, theirVersion: stored.version, values };
}

function textOnly(values: Record<string, unknown>): Record<string, unknown> {
  const questions = Array.isArray(values.questions) ? values.questions : [];
  return { ...values, questions: questions.map(({ text }: { text?: string }) => ({ text: text ?? '' })) };
}
