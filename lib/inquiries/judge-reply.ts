import 'server-only';
import { saveJudgement, selectAssessments } from '#db/queries/inquiries/assessments.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { markTask } from '#db/queries/tasks.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { JudgementInput } from '#lib/judgements/schema.ts';
import { addSteps } from './add-steps.ts';
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
      const rows = await selectAssessments(tx, inquiryId);
      const row = rows.find(({ id }) => id === assessmentId);
      if (!row) return fail('not-found');
      if (whyNotJudge(viewer, row)) return fail('assessment.four-eyes');
      if (row.voidedAt) return fail('assessment.void');
      const { verdict, grounds } = input;
      const judgement = { verdict, grounds, assessedBy: viewer.userId };
      if (!(await saveJudgement(tx, assessmentId, version, judgement))) return fail('conflict');
      const history = await readHistory(tx, inquiryId);
      const state = await deriveAndSave(tx, locked.data, history, today);
      const steps = await addSteps(context, { inquiry: locked.data, history, state, rows, row }, input);
      if (!steps.ok) return steps;
      const waiting = row.tasks.find(({ kind }) => kind === 'assessment');
      if (waiting) await markTask(tx, locked.data.caseId, waiting.id, viewer.userId);
      await planCaseReminders(tx, locked.data.caseId, today);
      return ok({ assessmentId });
    },
    requestId,
  );
}
