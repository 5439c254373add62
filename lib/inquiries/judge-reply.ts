import 'server-only';
import { selectTaskHolders } from '#db/queries/case-choices.ts';
import { type AssessmentRow, saveJudgement, selectAssessments } from '#db/queries/inquiries/assessments.ts';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { insertTask, markTask } from '#db/queries/tasks.ts';
import { type Context, write } from '#lib/context.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { openRemediesOf } from '#lib/domain/inquiry/judgement.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { JudgementInput } from '#lib/judgements/schema.ts';
import { inquiryFor } from './inquiry-for.ts';
import { whyNotJudge } from './judging.ts';
import { deriveAndSave, readHistory } from './save-derived.ts';

type Target = { inquiryId: string; assessmentId: string; version: number };
type Judged = Result<{ assessmentId: string }>;

/**
 * A lawyer's judgement, and the steps that follow from it, all or nothing. Judging again keeps what was judged
 * before on the record, and the steps that it had made. Fails with `not-found`, `forbidden` (no lawyer),
 * `assessment.four-eyes` (they logged it), `assessment.void` (it was corrected away), `conflict` (somebody judged
 * since `version`), or a code for one field.
 */
export async function judgeReply(
  viewer: Viewer,
  { inquiryId, assessmentId, version }: Target,
  input: JudgementInput,
  requestId?: string,
): Promise<Judged> {
  return write(
    viewer,
    'assessment.judge',
    async (context): Promise<Judged> => {
      const { tx, today } = context;
      if (!may(viewer, 'reply.judge')) return fail('forbidden');
      const locked = await inquiryFor(context, inquiryId, 'inquiry.write');
      if (!locked.ok) return locked;
      const row = (await selectAssessments(tx, inquiryId)).find(({ id }) => id === assessmentId);
      if (!row) return fail('not-found');
      if (whyNotJudge(viewer, row)) return fail('assessment.four-eyes');
      if (row.voidedAt) return fail('assessment.void');
      const { verdict, grounds } = input;
      const judgement = { verdict, grounds, assessedBy: viewer.userId };
      if (!(await saveJudgement(tx, assessmentId, version, judgement))) return fail('conflict');
      const state = await deriveAndSave(tx, locked.data, await readHistory(tx, inquiryId), today);
      const steps = await addSteps(context, locked.data, row, state, input);
      if (!steps.ok) return steps;
      const waiting = row.tasks.find(({ kind }) => kind === 'assessment');
      if (waiting) await markTask(tx, locked.data.caseId, waiting.id, viewer.userId);
      await planCaseReminders(tx, locked.data.caseId, today);
      return ok({ assessmentId });
    },
    requestId,
  );
}

/** Each remedy and each step of one's own becomes something we owe, with its days. */
async function addSteps(
  { tx, today, viewer }: Context,
  inquiry: LockedInquiry,
  { id: assessmentId, subject, tasks }: AssessmentRow,
  state: InquiryState,
  { remedies, steps }: JudgementInput,
): Promise<Result<null>> {
  const { id: inquiryId, caseId, organisationId } = inquiry;
  const holders = new Set((await selectTaskHolders(tx, caseId)).map(({ id }) => id));
  const common = {
    caseId,
    organisationId,
    kind: 'step' as const,
    assessmentId,
    inquiryId,
    createdBy: viewer.userId,
  };
  const open = openRemediesOf(subject, state, today);
  for (const [index, { chosen, key, hard, dueOn, assigneeId }] of remedies.entries()) {
    const place = `remedies.${index}`;
    if (!chosen || tasks.some(({ remedyKey }) => remedyKey === key)) continue;
    const remedy = open.find((one) => one.key === key);
    if (!remedy) return fail('choice.invalid', `${place}.chosen`);
    if (assigneeId && !holders.has(assigneeId)) return fail('choice.invalid', `${place}.assigneeId`);
    const due = remedy.limitSafe ?? dueOn;
    if (!due) return fail('required', `${place}.dueOn`);
    const dueExpected = remedy.limitExpected;
    // The name of the remedy is the law's, in the reader's language.
    await insertTask(tx, { ...common, title: '', remedyKey: key, hard, dueOn: due, dueExpected, assigneeId });
  }
  for (const [index, { title, dueOn, hard, assigneeId }] of steps.entries()) {
    if (!title) continue;
    if (assigneeId && !holders.has(assigneeId)) return fail('choice.invalid', `steps.${index}.assigneeId`);
    await insertTask(tx, { ...common, title, hard, dueOn, assigneeId });
  }
  return ok(null);
}
