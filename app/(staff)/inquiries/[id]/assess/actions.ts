'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import type { ActionState } from '#lib/domain/action-state.ts';
import { conflictingForm } from '#lib/domain/answer-form.ts';
import { rowVersion } from '#lib/domain/fields.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { judgements } from '#lib/domain/inquiry/judgement.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { askForJudgement } from '#lib/inquiries/ask-for-judgement.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { judgeReply } from '#lib/inquiries/judge-reply.ts';
import { judgementSchema, stepActSchema, subjectSchema } from '#lib/judgements/schema.ts';
import { checkTask } from '#lib/tasks/check-task.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { readForm, refused } from '../../read-form.ts';

/** Back to the inquiry. Its case says the next date, and the browser would keep it as it was. */
function toInquiry(inquiryId: string): never {
  revalidatePath('/inquiries', 'layout');
  redirect(`/inquiries/${inquiryId}#judged`);
}

export async function askForJudgementAction(inquiryId: string, data: FormData): Promise<void> {
  const viewer = await requireViewer();
  const { subject } = subjectSchema.parse(formDataToObject(data));
  const asked = await askForJudgement(viewer, z.uuid().parse(inquiryId), subject);
  if (!asked.ok && asked.error.code !== 'assessment.nothing') notFound();
  toInquiry(inquiryId);
}

export async function judgeReplyAction(
  place: { inquiryId: string; assessmentId: string },
  _: ActionState,
  data: FormData,
): Promise<ActionState> {
  const viewer = await requireViewer();
  const form = readForm(data, judgementSchema);
  if (!form.ok) return form.state;
  const target = { ...place, version: rowVersion.parse(form.values.version) };
  const judged = await judgeReply(viewer, target, form.input, form.requestId);
  if (!judged.ok && judged.error.code === 'conflict') {
    const inquiry = await getInquiry(viewer, place.inquiryId);
    const stored = inquiry?.judgements.find(({ id }) => id === place.assessmentId);
    if (stored) {
      const t = await getT('judgements');
      const { verdict, grounds } = form.input;
      const theirs = {
        version: stored.version,
        values: { verdict: stored.verdict ?? '', grounds: stored.grounds },
      };
      const words = { verdict: Object.fromEntries(judgements.map((one) => [one, t(`verdict.${one}`)])) };
      return conflictingForm(form.values, { verdict, grounds }, theirs, words);
    }
  }
  if (!judged.ok) return refused(judged.error, form.values);
  toInquiry(place.inquiryId);
}

/** Done, open again, or checked by another: the acts on a step, from the inquiry's page. */
export async function stepAction(
  place: { inquiryId: string; caseId: string },
  data: FormData,
): Promise<void> {
  const viewer = await requireViewer();
  const { id, act } = stepActSchema.parse(formDataToObject(data));
  const result =
    act === 'check'
      ? await checkTask(viewer, place.caseId, id)
      : await markTaskDone(viewer, place.caseId, id, act === 'done');
  // Somebody was faster, or did it themselves: the page says how it stands.
  if (!result.ok && !result.error.code.startsWith('task.')) notFound();
  toInquiry(place.inquiryId);
}
