'use server';

import { redirect } from 'next/navigation';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { openInquiry } from '#lib/inquiries/open-inquiry.ts';
import { draftSchema } from '#lib/inquiries/schema.ts';
import { readForm, refused } from '../../../inquiries/read-form.ts';

export async function openInquiryAction(
  reference: string,
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, draftSchema);
  if (!form.ok) return form.state;
  const found = await findCase(viewer, reference);
  if (!found) return { status: 'failed', code: 'not-found', values: form.values };
  const opened = await openInquiry(viewer, found.id, form.input, form.requestId);
  if (!opened.ok) return refused(opened.error, form.values);
  redirect(`/inquiries/${opened.data.inquiryId}`);
}
